package dev.gumshoe.adapters.duckdb;

import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.port.WarehouseException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.duckdb.DuckDBDriver;

/**
 * Opens files so that no statement can do anything but read them: attached read-only to a database in memory, which then gives
 * up access to files, network and extensions, and locks its settings.
 *
 * <p>Rows keep their order: DuckDB would be a little faster without, but then a statement without ORDER BY could answer the same
 * question differently. And a file from before version 2 keeps the answer that its own DuckDB gives to a division by zero: NULL.
 */
final class ReadOnlyProfile {
    private final DuckDbLimits limits;

    ReadOnlyProfile(DuckDbLimits limits) {
        this.limits = limits;
    }

    Connection open(Map<String, Path> catalogs) throws WarehouseException {
        if (catalogs.isEmpty()) {
            throw new WarehouseException(Kind.CONNECTION, "no DuckDB file is named; expected at least one");
        }
        Connection connection = connect();
        try {
            prepare(connection, catalogs);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw new WarehouseException(Kind.CONNECTION, "DuckDB does not start: " + ErrorLine.of(e));
        } catch (WarehouseException e) {
            close(connection);
            throw e;
        }
    }

    private Connection connect() throws WarehouseException {
        try {
            return new DuckDBDriver().connect("jdbc:duckdb:", settings());
        } catch (SQLException e) {
            throw new WarehouseException(Kind.CONNECTION, "DuckDB does not start: " + ErrorLine.of(e));
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", limits.memoryMegabytes() + "MiB");
        settings.setProperty("threads", Integer.toString(limits.threads()));
        settings.setProperty("temp_directory", spillFolder().toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        return settings;
    }

    /** DuckDB makes the folder when it needs it and removes it at the end; its own choice would be the current folder. */
    private static Path spillFolder() {
        return Path.of(System.getProperty("java.io.tmpdir"), "gumshoe-" + UUID.randomUUID());
    }

    private static void prepare(Connection connection, Map<String, Path> catalogs)
            throws SQLException, WarehouseException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            for (Map.Entry<String, Path> catalog : catalogs.entrySet()) {
                attach(statement, catalog.getKey(), catalog.getValue());
            }
            String first = catalogs.keySet().iterator().next();
            statement.execute("USE " + DuckDbNames.quoted(first));
            if (catalogs.values().stream().anyMatch(FileHeader::isFromBeforeVersion2)) {
                statement.execute("SET error_on_division_by_zero = false");
            }
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
    }

    private static void attach(Statement statement, String catalog, Path file) throws SQLException, WarehouseException {
        var failure = OpenFailure.beforeOpening(file);
        if (failure.isPresent()) {
            throw failure.get();
        }
        String path = DuckDbNames.literal(file.toAbsolutePath().toString());
        try {
            statement.execute("ATTACH " + path + " AS " + DuckDbNames.quoted(catalog) + " (READ_ONLY, TYPE duckdb)");
        } catch (SQLException e) {
            throw OpenFailure.of(file, e);
        }
        refuseTruncated(statement, catalog, file);
    }

    /** DuckDB reads blocks when it needs them, and so opens a file whose end is missing. */
    private static void refuseTruncated(Statement statement, String catalog, Path file)
            throws SQLException, WarehouseException {
        String sql = "SELECT " + FileHeader.BYTES
                + " + block_size * total_blocks FROM pragma_database_size() WHERE database_name = "
                + DuckDbNames.literal(catalog);
        try (ResultSet row = statement.executeQuery(sql)) {
            long found = file.toFile().length();
            if (row.next() && found < row.getLong(1)) {
                throw OpenFailure.truncated(file, row.getLong(1), found);
            }
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection that was never used does not close", e);
        }
    }
}
