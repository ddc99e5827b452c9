package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void knowsWhichStreamIsATerminal() {
        assertThat(Terminal.of("err", Map.of())).isEqualTo(new Terminal(false, true, true, 100));
        assertThat(Terminal.of("out,err", Map.of())).isEqualTo(new Terminal(true, true, true, 100));
        assertThat(Terminal.of("", Map.of())).isEqualTo(new Terminal(false, false, true, 100));
    }

    @Test
    void honoursNoColorAndDumbTerminals() {
        assertThat(Terminal.of("out", Map.of("NO_COLOR", "1")).colourful()).isFalse();
        assertThat(Terminal.of("out", Map.of("NO_COLOR", "")).colourful()).isTrue();
        assertThat(Terminal.of("out", Map.of("TERM", "dumb")).colourful()).isFalse();
    }

    @Test
    void keepsLinesReadableOnAnyScreen() {
        assertThat(Terminal.of("out", Map.of("COLUMNS", "80")).width()).isEqualTo(80);
        assertThat(Terminal.of("out", Map.of("COLUMNS", "20")).width()).isEqualTo(60);
        assertThat(Terminal.of("out", Map.of("COLUMNS", "400")).width()).isEqualTo(140);
        assertThat(Terminal.of("out", Map.of("COLUMNS", "wide")).width()).isEqualTo(100);
    }
}
