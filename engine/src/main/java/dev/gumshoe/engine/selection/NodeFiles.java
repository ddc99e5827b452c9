package dev.gumshoe.engine.selection;

import static java.util.Objects.requireNonNull;

/**
 * Where a node is written, relative to its own package. What the manifest does not say is empty.
 *
 * @param original the file that defines it
 * @param patch the YAML file that describes it
 */
public record NodeFiles(String original, String patch) {
    public NodeFiles {
        requireNonNull(original, "original is null");
        requireNonNull(patch, "patch is null");
    }
}
