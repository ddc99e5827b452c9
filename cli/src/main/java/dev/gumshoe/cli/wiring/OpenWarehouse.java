package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.duckdb.DuckDbWarehouse;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Lead.FailedRun;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A warehouse that is ready to be asked.
 *
 * @param queries takes the project's own SQL
 * @param schema the relations and columns that are there
 * @param remarks what a person should know of it, one line each
 * @param failed the nodes that could not be built for it
 * @param watch looks whether a person asked to stop while a statement is under way
 */
record OpenWarehouse(
        DuckDbWarehouse connection,
        Warehouse queries,
        List<Fact> schema,
        List<String> remarks,
        List<FailedRun> failed,
        ScheduledExecutorService watch)
        implements AutoCloseable {
    private static final long MILLISECONDS = 100;

    static OpenWarehouse of(
            DuckDbWarehouse connection,
            Warehouse queries,
            List<Fact> schema,
            List<String> remarks,
            List<FailedRun> failed) {
        return new OpenWarehouse(
                connection,
                queries,
                schema,
                remarks,
                failed,
                Executors.newSingleThreadScheduledExecutor(OpenWarehouse::daemon));
    }

    /** Cancels the statement that is under way once a person asked to stop. */
    void cancelOnce(BooleanSupplier stopped) {
        Runnable look = () -> {
            if (stopped.getAsBoolean()) {
                connection.cancel();
            }
        };
        var unused = watch.scheduleWithFixedDelay(look, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws WarehouseException {
        watch.shutdownNow();
        connection.close();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "stop-watch");
        thread.setDaemon(true);
        return thread;
    }
}
