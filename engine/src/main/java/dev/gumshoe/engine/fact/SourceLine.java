package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * A place in a file that a person can open.
 *
 * @param file relative to the project
 * @param line from 1
 * @param compiled true where the line counts in the compiled SQL because it has no counterpart in the file as written
 */
public record SourceLine(String file, int line, boolean compiled) {
    public SourceLine {
        requireNonNull(file, "file is null");
    }

    @Override
    public String toString() {
        return file + ":" + line + (compiled ? " (compiled)" : "");
    }
}
