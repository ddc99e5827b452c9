package dev.gumshoe.cli.cases;

import dev.gumshoe.adapters.patterns.PatternLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folders of the rules as they are written. */
final class LibraryFolder {
    static final Path PATTERNS = Path.of("..", "bug-patterns", "library");
    static final Path TREE = Path.of("..", "rules", "tree");

    private LibraryFolder() {}

    static List<Path> patterns() {
        return PatternLibrary.folders(PATTERNS);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
