package dev.gumshoe.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ctrl-C: asks the work to stop, and holds the program's end up until what is known by then has been written. */
final class StopSignal implements BooleanSupplier, AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch written = new CountDownLatch(1);
    private final PrintWriter err;
    private final Thread hook = new Thread(this::stop, "stop-signal");
    private volatile boolean stopped;

    private StopSignal(PrintWriter err) {
        this.err = err;
    }

    static StopSignal install(PrintWriter err) {
        StopSignal signal = new StopSignal(err);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    @Override
    public boolean getAsBoolean() {
        return stopped;
    }

    /** Everything is written: the program may end. */
    @Override
    public void close() {
        written.countDown();
        if (!stopped) {
            removeHook();
        }
    }

    /** Returns once everything is written, or after some seconds. */
    void stop() {
        stopped = true;
        err.println();
        err.println("gumshoe: stopping, and writing what is known so far");
        err.flush();
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                err.println("gumshoe: gave up waiting for the warehouse; the journal says what was asked");
                err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already; the hook then finds everything written.
        }
    }
}
