package dev.gumshoe.lineage.sql;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The few threads that all parsing shares; their stacks hold deep trees. */
final class ParserThreads {
    private static final long STACK_BYTES = 8L << 20;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(
            Math.max(2, Runtime.getRuntime().availableProcessors()), ParserThreads::thread);

    private ParserThreads() {}

    /**
     * Runs the work on one of the threads. The time limit counts from when it starts.
     *
     * @param stop makes work that is under way end soon
     * @throws TimeoutException when the work was stopped because its time was up
     */
    static <T> T run(Supplier<T> work, Runnable stop, Duration limit) throws TimeoutException {
        CountDownLatch started = new CountDownLatch(1);
        Future<T> result = THREADS.submit(() -> {
            started.countDown();
            return work.get();
        });
        try {
            started.await();
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop.run();
            throw e;
        } catch (InterruptedException e) {
            stop.run();
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while parsing");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
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
