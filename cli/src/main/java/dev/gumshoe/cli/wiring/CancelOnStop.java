package dev.gumshoe.cli.wiring;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Cancels the statement that is under way once a person asked to stop. */
final class CancelOnStop implements AutoCloseable {
    private static final long MILLISECONDS = 100;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(CancelOnStop::daemon);

    private CancelOnStop() {}

    static CancelOnStop watch(BooleanSupplier stopped, Runnable cancel) {
        CancelOnStop watch = new CancelOnStop();
        Runnable look = () -> {
            if (stopped.getAsBoolean()) {
                cancel.run();
            }
        };
        var unused = watch.watch.scheduleWithFixedDelay(look, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "cancel-on-stop");
        thread.setDaemon(true);
        return thread;
    }
}
