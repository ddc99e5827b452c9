package dev.gumshoe.engine.port;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Safeguard;
import java.util.List;
import java.util.Optional;

/** Writes changes to SQL down as patches of the files that it is written in. */
public interface Patches {
    /** No files to patch. */
    Patches NONE = edits -> List.of();

    /** The edits as unified diffs, a file each; none where they cannot be written down. */
    List<FilePatch> of(List<Edit> edits);

    /**
     * A dbt test that states what should always hold, as a diff that adds a file; empty where it cannot be written down.
     *
     * @param name the file's, without its ending
     */
    default Optional<FilePatch> test(Safeguard safeguard, String name) {
        return Optional.empty();
    }
}
