package dev.gumshoe.adapters.duckdb;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.engine.port.ResultTable.Cell;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.port.WarehouseException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * One or several DuckDB files, opened for reading only. Statements run one at a time; {@link #cancel} may come from any thread.
 */
public final class DuckDbWarehouse implements Warehouse, AutoCloseable {
    private final String name;
    private final Connection connection;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(DuckDbWarehouse::daemon);
    private final AtomicReference<@Nullable Execution> running = new AtomicReference<>();

    private DuckDbWarehouse(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    /**
     * Opens files.
     *
     * @param catalogs the files by the database names that the manifest uses; names without a database mean the first
     */
    public static DuckDbWarehouse open(Map<String, Path> catalogs, DuckDbLimits limits) throws WarehouseException {
        requireNonNull(limits, "limits is null");
        Connection connection = new ReadOnlyProfile(limits).open(catalogs);
        return new DuckDbWarehouse(String.join(", ", catalogs.keySet()), connection);
    }

    /** Begins to load DuckDB's native library, for a start that may need it soon and has something else to do first. */
    public static void loadAhead() {
        Thread loader = new Thread(DuckDbWarehouse::load, "gumshoe-duckdb-loader");
        loader.setDaemon(true);
        loader.start();
    }

    private static void load() {
        try {
            Class.forName(DuckDBDriver.class.getName());
            Class.forName("org.duckdb.DuckDBNative");
        } catch (ClassNotFoundException | LinkageError e) {
            // opening a file says what is wrong
        }
    }

    /**
     * A database that is open already. Closing the warehouse closes it.
     *
     * @param name what messages call it
     */
    public static DuckDbWarehouse of(String name, Connection connection) {
        return new DuckDbWarehouse(name, connection);
    }

    @Override
    public synchronized ResultTable query(String sql, Duration timeout, int rowCap) throws WarehouseException {
        try (Statement statement = connection.createStatement();
                Execution execution = new Execution(statement, timeout, clock)) {
            running.set(execution);
            return run(statement, execution, sql, rowCap);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            running.set(null);
        }
    }

    /** Stops the statement that is under way, if one is; its query ends as cancelled. */
    public void cancel() {
        Execution execution = running.get();
        if (execution != null) {
            execution.stop();
        }
    }

    @Override
    public void close() throws WarehouseException {
        cancel();
        closeWhenIdle();
    }

    private synchronized void closeWhenIdle() throws WarehouseException {
        clock.shutdownNow();
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private ResultTable run(Statement statement, Execution execution, String sql, int rowCap)
            throws SQLException, WarehouseException {
        try (ResultSet result = statement.executeQuery(sql)) {
            return table(result, rowCap);
        } catch (DateTimeException e) {
            String message =
                    name + ": a date or time is outside of what can be shown; expected one that the calendar has";
            throw new WarehouseException(Kind.STATEMENT, message);
        } catch (SQLException e) {
            if (execution.stoppedBy().isEmpty()) {
                throw e;
            }
            throw new WarehouseException(
                    Kind.CANCELLED, name + ": the statement was stopped by " + execution.stoppedBy());
        }
    }

    private WarehouseException failure(SQLException error) {
        ErrorLine line = ErrorLine.of(error);
        return new WarehouseException(line.isFatal() ? Kind.CONNECTION : Kind.STATEMENT, name + ": " + line);
    }

    private static ResultTable table(ResultSet result, int rowCap) throws SQLException {
        ResultSetMetaData shape = result.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= shape.getColumnCount(); i++) {
            columns.add(shape.getColumnLabel(i));
        }
        List<List<Cell>> rows = new ArrayList<>();
        boolean more = result.next();
        while (more && rows.size() < rowCap) {
            rows.add(row(result, shape));
            more = result.next();
        }
        return new ResultTable(columns, rows, more);
    }

    private static List<Cell> row(ResultSet result, ResultSetMetaData shape) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i <= shape.getColumnCount(); i++) {
            cells.add(CellText.read(result, i, shape.getColumnTypeName(i)));
        }
        return cells;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "duckdb-timeouts");
        thread.setDaemon(true);
        return thread;
    }
}
