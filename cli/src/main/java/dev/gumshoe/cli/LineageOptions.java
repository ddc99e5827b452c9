package dev.gumshoe.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Which part of a project's lineage is asked for.
 *
 * @param what a node or a column by name; empty where the selection says, or all is meant
 * @param depth how many nodes away it goes
 * @param columns false where nodes alone will do, so that no SQL need be read
 */
public record LineageOptions(
        Path folder,
        String what,
        SelectionOptions selection,
        boolean upstream,
        boolean downstream,
        int depth,
        boolean columns) {
    public LineageOptions {
        requireNonNull(folder, "folder is null");
        requireNonNull(what, "what is null");
        requireNonNull(selection, "selection is null");
    }
}
