package dev.gumshoe.walkthroughs.badinput;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/** DuckDB files that are not as dbt left them. */
final class Warehouses {
    private static final int HEADER_BYTES = 4096;
    private static final int STORAGE_VERSION = 12;
    private static final long FACTOR = 0xbf58476d1ce4e5b9L;
    private static final long SEED = 5381;

    private Warehouses() {}

    static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + file, new Properties());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Another version in the header, and the checksum that goes with it. */
    static void setStorageVersion(Path file, long version) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(STORAGE_VERSION, version);
        long checksum = SEED;
        for (int i = Long.BYTES; i < HEADER_BYTES; i += Long.BYTES) {
            checksum ^= bytes.getLong(i) * FACTOR;
        }
        bytes.putLong(0, checksum);
        Files.write(file, bytes.array());
    }
}
