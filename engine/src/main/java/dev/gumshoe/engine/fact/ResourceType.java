package dev.gumshoe.engine.fact;

/** dbt's kinds of node, by the names that manifests use. */
public enum ResourceType {
    MODEL,
    SEED,
    SNAPSHOT,
    SOURCE,
    TEST,
    UNIT_TEST,
    ANALYSIS,
    OPERATION,
    EXPOSURE,
    METRIC,
    SEMANTIC_MODEL,
    SAVED_QUERY,
    FUNCTION;

    /** True of the nodes that have rows in the warehouse. */
    public boolean holdsRows() {
        return switch (this) {
            case MODEL, SEED, SNAPSHOT, SOURCE -> true;
            case TEST, UNIT_TEST, ANALYSIS, OPERATION, EXPOSURE, METRIC, SEMANTIC_MODEL, SAVED_QUERY, FUNCTION -> false;
        };
    }
}
