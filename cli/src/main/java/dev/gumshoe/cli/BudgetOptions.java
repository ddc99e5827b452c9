package dev.gumshoe.cli;

import dev.gumshoe.adapters.config.Budget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that limit what an investigation may cost. */
final class BudgetOptions {
    @Option(names = "--max-queries", paramLabel = "<n>", description = "The most statements to run.")
    private @Nullable Long queries;

    @Option(names = "--max-seconds", paramLabel = "<n>", description = "The most time to take.")
    private @Nullable Long seconds;

    @Option(names = "--max-rows", paramLabel = "<n>", description = "The most rows to fetch in all.")
    private @Nullable Long rows;

    Budget budget() {
        return new Budget(limit("--max-queries", queries), limit("--max-seconds", seconds), limit("--max-rows", rows));
    }

    private static long limit(String option, @Nullable Long limit) {
        if (limit == null) {
            return 0;
        }
        if (limit <= 0) {
            throw new UsageException("'" + option + "' is " + limit + "; expected a whole number above 0");
        }
        return limit;
    }
}
