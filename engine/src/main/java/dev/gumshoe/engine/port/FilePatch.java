package dev.gumshoe.engine.port;

import static java.util.Objects.requireNonNull;

/**
 * A change to a file.
 *
 * @param file relative to the project
 * @param compiled true where the change falls on text that Jinja makes: then the diff is of the compiled SQL, and cannot be applied
 * @param diff a unified diff
 */
public record FilePatch(String file, boolean compiled, String diff) {
    public FilePatch {
        requireNonNull(file, "file is null");
        requireNonNull(diff, "diff is null");
    }
}
