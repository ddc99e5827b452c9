package dev.gumshoe.adapters.duckdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** Files for tests: whole ones, and ones whose header says something else. */
final class DuckDbFiles {
    private static final int HEADER_BYTES = 4096;
    private static final int STORAGE_VERSION = 12;
    private static final int MADE_BY = 52;
    private static final long FACTOR = 0xbf58476d1ce4e5b9L;
    private static final long SEED = 5381;

    private DuckDbFiles() {}

    static Path create(Path file, String... statements) throws SQLException {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + file, new Properties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return file;
    }

    static void setStorageVersion(Path file, long version) throws IOException {
        ByteBuffer bytes = read(file);
        bytes.putLong(STORAGE_VERSION, version);
        write(file, bytes);
    }

    /** @param version as long as the one that it replaces, such as {@code v1.2.3} */
    static void setMadeBy(Path file, String version) throws IOException {
        ByteBuffer bytes = read(file);
        bytes.position(MADE_BY).put(version.getBytes(StandardCharsets.US_ASCII));
        write(file, bytes);
    }

    private static ByteBuffer read(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void write(Path file, ByteBuffer bytes) throws IOException {
        long checksum = SEED;
        for (int i = Long.BYTES; i < HEADER_BYTES; i += Long.BYTES) {
            checksum ^= bytes.getLong(i) * FACTOR;
        }
        bytes.putLong(0, checksum);
        byte[] content = new byte[bytes.capacity()];
        bytes.rewind().get(content);
        Files.write(file, content);
    }
}
