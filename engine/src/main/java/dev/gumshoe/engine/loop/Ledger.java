package dev.gumshoe.engine.loop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What of the budget is spent. */
final class Ledger {
    private final Budget budget;
    private final Clock clock;
    private final Instant start;
    private int queries;
    private long rows;

    Ledger(Budget budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
        this.start = clock.instant();
    }

    void spend(int rowsBack) {
        queries++;
        rows += rowsBack;
    }

    boolean isSpent() {
        return queries >= budget.queries()
                || rows >= budget.rows()
                || timeLeft().isZero();
    }

    Duration timeLeft() {
        Duration left = budget.time().minus(Duration.between(start, clock.instant()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    int rowsLeft() {
        return (int) Math.max(0, budget.rows() - rows);
    }

    int queries() {
        return queries;
    }
}
