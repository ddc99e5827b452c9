package dev.gumshoe.engine.fact;

/** The statuses that dbt writes to {@code run_results.json}, by its own names. */
public enum RunStatus {
    SUCCESS,
    PASS,
    NO_OP,
    WARN,
    SKIPPED,
    PARTIAL_SUCCESS,
    FAIL,
    ERROR,
    RUNTIME_ERROR,
    REUSED;

    /** True where the node did not do, or did not hold, what it should. */
    public boolean isFailure() {
        return switch (this) {
            case FAIL, ERROR, RUNTIME_ERROR, PARTIAL_SUCCESS -> true;
            case SUCCESS, PASS, NO_OP, WARN, SKIPPED, REUSED -> false;
        };
    }
}
