package dev.gumshoe.engine.port;

import dev.gumshoe.engine.fact.Edit;
import java.util.List;

/** Writes changes to SQL down as patches of the files that it is written in. */
public interface Patches {
    /** No files to patch. */
    Patches NONE = edits -> List.of();

    /** The edits as unified diffs, a file each; none where they cannot be written down. */
    List<FilePatch> of(List<Edit> edits);
}
