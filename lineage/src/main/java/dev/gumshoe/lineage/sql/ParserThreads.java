package dev.gumshoe.lineage.sql;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The few threads that all parsing shares; their stacks hold deep trees. */
final class ParserThreads {
    private static final long STACK_BYTES = 8L << 20;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(ParserThreads::thread);

    /** One for each statement that is read in time: what takes too long gives its turn away before it has ended. */
    private static final Semaphore TURNS =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private ParserThreads() {}

    /**
     * Runs the work on one of the threads. The time limit counts from when it starts.
     *
     * @param stop makes work that is under way end soon
     * @throws TimeoutException when the work was stopped because its time was up
     */
    static <T> T run(Supplier<T> work, Runnable stop, Duration limit) throws TimeoutException {
        try {
            TURNS.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            return result(THREADS.submit(work::get), stop, limit);
        } finally {
            TURNS.release();
        }
    }

    private static <T> T result(Future<T> result, Runnable stop, Duration limit) throws TimeoutException {
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop.run();
            throw e;
        } catch (InterruptedException e) {
            stop.run();
            result.cancel(true);
            throw interrupted();
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while parsing");
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "sql-parser-" + NUMBER.incrementAndGet(), STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }
}
