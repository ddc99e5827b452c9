package dev.gumshoe.adapters.duckdb;

/**
 * What DuckDB may use of the machine.
 *
 * @param memoryMegabytes the most memory for data; larger intermediate results go to a temporary folder
 * @param threads how many cores a statement may use
 */
public record DuckDbLimits(int memoryMegabytes, int threads) {
    private static final int STANDARD_MEGABYTES = 2048;
    /** Sums of floating-point numbers over several threads differ in the last digit from run to run. */
    private static final int STANDARD_THREADS = 1;

    public DuckDbLimits {
        if (memoryMegabytes < 1) {
            throw new IllegalArgumentException("memory limit is " + memoryMegabytes + " MB; expected 1 or more");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + "; expected 1 or more");
        }
    }

    /** 2 GB, and one thread, so that the same data gives the same answer to the last digit. */
    public static DuckDbLimits standard() {
        return new DuckDbLimits(STANDARD_MEGABYTES, STANDARD_THREADS);
    }
}
