package dev.gumshoe.adapters.seeds;

import static dev.gumshoe.adapters.duckdb.DuckDbNames.literal;
import static dev.gumshoe.adapters.duckdb.DuckDbNames.quoted;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.duckdb.DuckDBDriver;

/**
 * A connection that writes a throwaway warehouse. One thread, so that sums of floats and ties in an order come out the same each time;
 * and a statement for each piece of SQL, because the driver closes one that fails.
 */
final class Session implements AutoCloseable {
    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session open() throws SQLException {
        Properties settings = new Properties();
        Path spill = Path.of(System.getProperty("java.io.tmpdir"), "gumshoe-" + UUID.randomUUID());
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("threads", "1");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        Session session = new Session(new DuckDBDriver().connect("jdbc:duckdb:", settings));
        session.execute("SET TimeZone = 'UTC'");
        return session;
    }

    void attach(String catalog, Path file) throws SQLException {
        execute("ATTACH " + literal(file.toAbsolutePath().toString()) + " AS " + quoted(catalog));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows as texts; NULL is the empty text. */
    List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    private static List<String> row(ResultSet result) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            String value = result.getString(i);
            row.add(value == null ? "" : value);
        }
        return row;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A relation's columns with their types, as a statement that makes the relation without rows. */
    void createEmpty(String relation, Map<String, String> types) throws SQLException {
        List<String> columns = new ArrayList<>();
        types.forEach((column, type) -> columns.add(quoted(column) + " " + type));
        execute("CREATE OR REPLACE TABLE " + relation + " (" + String.join(", ", columns) + ")");
    }
}
