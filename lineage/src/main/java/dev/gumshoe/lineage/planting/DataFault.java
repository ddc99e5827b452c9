package dev.gumshoe.lineage.planting;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;

/**
 * A fault in the rows of a source or seed.
 *
 * @param operator the id of its kind
 * @param what was done, for people
 * @param statements that do it to a copy of the warehouse, in DuckDB's SQL
 */
public record DataFault(String operator, UniqueId node, String what, List<String> statements) {
    public DataFault {
        requireNonNull(operator, "operator is null");
        requireNonNull(node, "node is null");
        requireNonNull(what, "what is null");
        statements = List.copyOf(statements);
    }
}
