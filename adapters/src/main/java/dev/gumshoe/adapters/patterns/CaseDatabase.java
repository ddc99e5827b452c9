package dev.gumshoe.adapters.patterns;

import static dev.gumshoe.adapters.duckdb.DuckDbNames.literal;
import static dev.gumshoe.adapters.duckdb.DuckDbNames.quoted;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.duckdb.DuckDbWarehouse;
import dev.gumshoe.adapters.duckdb.ErrorLine;
import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.WarehouseTypes;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/** A database in memory, which holds the tables of one case at a time. */
public final class CaseDatabase implements AutoCloseable {
    private static final String DATABASE = "memory";
    private static final String SCHEMA = "cases";
    private static final String CSV = ", header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
            + " allow_quoted_nulls = false, auto_type_candidates = ['BOOLEAN', 'BIGINT', 'DOUBLE', 'DATE', 'TIMESTAMP', 'VARCHAR']";
    private static final String COLUMNS = "SELECT table_name, column_name, data_type, is_nullable, column_index"
            + " FROM duckdb_columns() WHERE schema_name = '" + SCHEMA + "' ORDER BY 1, 5";

    private final Connection connection;
    private final DuckDbWarehouse warehouse;
    /** A table's CSV on its way into the database. */
    private final Path csvFile;

    private CaseDatabase(Connection connection, Path csvFile) {
        this.connection = connection;
        this.warehouse = DuckDbWarehouse.of("the case's database", connection);
        this.csvFile = csvFile;
    }

    /** Opens an empty database. One thread is the fastest for a few rows. */
    public static CaseDatabase open() {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        try {
            Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
            return new CaseDatabase(connection, Files.createTempFile("case-", ".csv"));
        } catch (SQLException e) {
            throw InputException.of("DuckDB", "does not start: " + ErrorLine.of(e), "a database in memory");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a case's table or model is. */
    public static RelationName relation(String name) {
        return new RelationName(DATABASE, SCHEMA, name);
    }

    public Warehouse warehouse() {
        return warehouse;
    }

    /**
     * Removes what is there and loads the case's tables.
     *
     * @throws InputException where the database refuses a table
     */
    public void load(PatternCase written) {
        execute(written, "the case", "DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
        execute(written, "the case", "CREATE SCHEMA " + SCHEMA);
        written.data().forEach((table, csv) -> load(written, table, csv));
    }

    private void load(PatternCase written, String table, String csv) {
        try {
            Files.writeString(csvFile, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String types = types(written.types().getOrDefault(table, Map.of()));
        String rows = "SELECT * FROM read_csv(" + literal(csvFile.toString()) + CSV + types + ")";
        create(written, "table", table, rows);
    }

    private static String types(Map<String, String> types) {
        return types.isEmpty()
                ? ""
                : types.entrySet().stream()
                        .map(type -> literal(type.getKey()) + ": " + literal(type.getValue()))
                        .collect(Collectors.joining(", ", ", types = {", "}"));
    }

    /**
     * Builds a model.
     *
     * @throws InputException where the database refuses its SQL
     */
    public void build(PatternCase written, String model, String compiledSql) {
        create(written, "model", model, compiledSql);
    }

    private void create(PatternCase written, String kind, String name, String rows) {
        String sql = "CREATE TABLE " + quoted(relation(name)) + " AS " + rows;
        execute(written, kind + " " + Printable.quoted(name), sql);
    }

    private void execute(PatternCase written, String what, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw InputException.of(
                    written.where(), what + " cannot be built: " + ErrorLine.of(e), "what DuckDB takes");
        }
    }

    /** The columns of the tables and models that are there. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS)) {
            while (row.next()) {
                columns.add(new Column(
                        relation(row.getString(1)),
                        new ColumnName(row.getString(2)),
                        row.getString(3),
                        WarehouseTypes.familyOf(row.getString(3)),
                        row.getBoolean(4),
                        row.getInt(5)));
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException("the case's columns cannot be read", e);
        }
    }

    @Override
    public void close() {
        try {
            warehouse.close();
            Files.deleteIfExists(csvFile);
        } catch (WarehouseException e) {
            throw new IllegalStateException("a database in memory does not close", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
