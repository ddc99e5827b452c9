package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {
    @Test
    void breaksAtSpaces() {
        assertThat(Wrap.lines("one two three", 7)).containsExactly("one two", "three");
    }

    @Test
    void keepsAWordWholeThatIsWiderThanALine() {
        assertThat(Wrap.lines("see models/staging/orders.sql:3 there", 8))
                .containsExactly("see", "models/staging/orders.sql:3", "there");
    }

    @Test
    void keepsSpacesThatAreMeant() {
        assertThat(Wrap.lines("f1  orders.sql", 20)).containsExactly("f1  orders.sql");
    }

    @Test
    void hasOneLineForNothing() {
        assertThat(Wrap.lines("", 8)).containsExactly("");
    }
}
