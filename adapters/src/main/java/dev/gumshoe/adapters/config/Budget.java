package dev.gumshoe.adapters.config;

/** What an investigation may cost, where the project says so; 0 where it does not. */
public record Budget(long queries, long seconds, long rows) {
    /** The project says nothing. */
    public static final Budget UNSTATED = new Budget(0, 0, 0);
}
