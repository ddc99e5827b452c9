package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.duckdb.DuckDbWarehouse;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import java.util.List;

/**
 * A warehouse that is ready to be asked.
 *
 * @param queries takes the project's own SQL
 * @param schema the relations and columns that are there
 * @param remarks what a person should know of it, one line each
 */
record OpenWarehouse(DuckDbWarehouse connection, Warehouse queries, List<Fact> schema, List<String> remarks)
        implements AutoCloseable {

    void cancel() {
        connection.cancel();
    }

    @Override
    public void close() throws WarehouseException {
        connection.close();
    }
}
