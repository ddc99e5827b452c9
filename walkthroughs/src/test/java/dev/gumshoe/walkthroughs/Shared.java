package dev.gumshoe.walkthroughs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The shared data sets, where they are present. */
public final class Shared {
    private static final Path DATA = Path.of(System.getProperty("gumshoe.shared", "../../shared"))
            .resolve("data")
            .normalize();

    private Shared() {}

    /** A folder or file of the data sets. The test that asks is skipped, with a message, where they are absent. */
    public static Path data(String path) {
        boolean present = Files.isDirectory(DATA);
        if (!present) {
            System.out.println("*** skipped: no shared data sets at " + DATA);
        }
        assumeTrue(present, () -> "no shared data sets at " + DATA);
        return DATA.resolve(path);
    }

    /** The folders in a folder of the data sets, by name. */
    public static List<Path> folders(String path) {
        try (Stream<Path> found = Files.list(data(path))) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
