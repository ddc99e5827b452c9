package dev.gumshoe.engine.port;

import java.time.Duration;

/** Answers read-only queries. */
public interface Warehouse {

    /**
     * Runs one statement.
     *
     * @param timeout after which the statement is cancelled
     * @param rowCap the most rows that may come back
     * @throws WarehouseException with one line for a person, when there is no answer
     */
    ResultTable query(String sql, Duration timeout, int rowCap) throws WarehouseException;
}
