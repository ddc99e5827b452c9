package dev.gumshoe.walkthroughs.badinput;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** A process of its own that has a file open for writing until its input ends. */
final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws Exception {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + arguments[0], new Properties())) {
            System.out.println(connection.isClosed() ? "closed" : "open");
            int unused = System.in.read();
        }
    }

    static Process start(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        home(Writer.class) + File.pathSeparator + home(DuckDBDriver.class),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String unused = process.inputReader().readLine();
        return process;
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
