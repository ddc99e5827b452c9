package dev.gumshoe.adapters.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The start of a DuckDB file: checksum, magic bytes, storage version, flags, and the version that made the file. */
final class FileHeader {
    /** What comes before the first block: this header and two that say which blocks are in use. */
    static final int BYTES = 3 * 4096;

    private static final int VERSION_BEGIN = 52;
    private static final int VERSION_END = 84;

    private FileHeader() {}

    /** True of a file that DuckDB 0.x or 1.x made. Newer ones can still open it; what they then write does not show here. */
    static boolean isFromBeforeVersion2(Path file) {
        String version = version(file);
        return version.startsWith("v0.") || version.startsWith("v1.");
    }

    private static String version(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] header = bytes.readNBytes(VERSION_END);
            int length = Math.max(0, header.length - VERSION_BEGIN);
            return new String(header, header.length - length, length, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
