package dev.gumshoe.engine.fact;

/** The statuses of a source freshness check that ran. */
public enum FreshnessStatus {
    PASS,
    WARN,
    ERROR
}
