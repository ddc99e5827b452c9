package dev.gumshoe.adapters.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A statement under way, which its timeout or a person can stop. Stopping is repeated until it takes: DuckDB forgets an
 * interruption that arrives before the statement has begun.
 */
final class Execution implements AutoCloseable {
    private static final long TICK_MILLIS = 50;

    private final Statement statement;
    private final Duration timeout;
    private final long begin = System.nanoTime();
    private final ScheduledFuture<?> ticks;
    private String stoppedBy = "";
    private boolean over;

    Execution(Statement statement, Duration timeout, ScheduledExecutorService clock) {
        this.statement = statement;
        this.timeout = timeout;
        long first = Math.min(timeout.toMillis(), TICK_MILLIS);
        this.ticks = clock.scheduleWithFixedDelay(this::tick, first, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    synchronized void stop() {
        stoppedBy = "a person";
    }

    /** What stopped the statement; empty where nothing did. */
    synchronized String stoppedBy() {
        return stoppedBy;
    }

    @Override
    public synchronized void close() {
        over = true;
        ticks.cancel(false);
    }

    private synchronized void tick() {
        if (stoppedBy.isEmpty() && System.nanoTime() - begin >= timeout.toNanos()) {
            stoppedBy = "its timeout of " + seconds();
        }
        if (!over && !stoppedBy.isEmpty()) {
            interrupt();
        }
    }

    private void interrupt() {
        try {
            statement.cancel();
        } catch (SQLException e) {
            over = true;
        }
    }

    private String seconds() {
        return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
    }
}
