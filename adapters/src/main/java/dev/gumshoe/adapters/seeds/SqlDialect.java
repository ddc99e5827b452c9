package dev.gumshoe.adapters.seeds;

/** What the compiled SQL of a project is written in. */
public enum SqlDialect {
    /** Runs as it is. */
    DUCKDB,
    /** Runs after {@link PostgresToDuckDb}. */
    POSTGRES
}
