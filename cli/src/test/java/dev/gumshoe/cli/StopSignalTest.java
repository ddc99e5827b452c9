package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StopSignalTest {
    @Test
    void asksToStopAndWaitsUntilEverythingIsWritten() throws InterruptedException {
        StringWriter err = new StringWriter();
        StopSignal signal = StopSignal.install(new PrintWriter(err));
        assertThat(signal.getAsBoolean()).isFalse();
        Thread ending = new Thread(signal::stop);
        ending.start();
        while (!signal.getAsBoolean()) {
            Thread.onSpinWait();
        }
        assertThat(ending.isAlive()).isTrue();
        signal.close();
        ending.join();
        assertThat(err.toString()).contains("gumshoe: stopping, and writing what is known so far");
    }
}
