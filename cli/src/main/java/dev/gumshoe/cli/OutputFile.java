package dev.gumshoe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a text goes that was asked for. */
final class OutputFile {
    private OutputFile() {}

    /** @param file none for standard output */
    static void write(String text, @Nullable Path file, PrintWriter out) {
        if (file == null) {
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UsageException(
                    "'--output': " + file + " cannot be written; expected a file in a folder that exists");
        }
    }
}
