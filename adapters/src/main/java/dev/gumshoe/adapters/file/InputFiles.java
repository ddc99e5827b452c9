package dev.gumshoe.adapters.file;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files that may not be there, or not be what they should be. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * Does nothing where the file can be read.
     *
     * @throws InputException where the file is missing, empty, a folder, or closed to us
     */
    public static void checkReadable(Path file, String expected) {
        if (!Files.exists(file)) {
            throw InputException.of(file, "there is no such file", expected);
        }
        if (Files.isDirectory(file)) {
            throw InputException.of(file, "is a folder", expected);
        }
        if (!Files.isReadable(file)) {
            throw InputException.of(file, "may not be read", "a file that this user can open");
        }
        if (size(file, expected) == 0) {
            throw InputException.of(file, "is empty", expected);
        }
    }

    /**
     * The file's text, without a byte order mark.
     *
     * @throws InputException where the file is not UTF-8
     */
    public static String text(Path file, String expected, long mostBytes) {
        checkReadable(file, expected);
        if (size(file, expected) > mostBytes) {
            throw InputException.of(file, "is larger than " + mostBytes + " bytes", expected);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw InputException.of(file, "is not UTF-8 text", expected);
        } catch (IOException e) {
            throw InputException.of(file, "cannot be read", expected);
        }
    }

    /**
     * The path that a file names, from a folder.
     *
     * @param where the file that names it, for messages
     */
    public static Path resolve(Path folder, String path, Object where) {
        try {
            return folder.resolve(path);
        } catch (InvalidPathException e) {
            throw InputException.of(where, Printable.quoted(path) + " cannot be a path", "a path");
        }
    }

    private static long size(Path file, String expected) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw InputException.of(file, "cannot be read", expected);
        }
    }
}
