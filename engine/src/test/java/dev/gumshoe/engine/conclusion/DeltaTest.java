package dev.gumshoe.engine.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.UniqueId;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

final class DeltaTest {
    private static final Figure ORDERS = new Figure(new UniqueId("model.shop.orders"), new Measure.Count());

    @Test
    void isMendedByWhatWasExpected() {
        assertThat(delta(3, 1).isMendedBy(BigDecimal.valueOf(3))).isTrue();
        assertThat(delta(3, 1).isMendedBy(BigDecimal.valueOf(2))).isFalse();
    }

    @Test
    void isNotMendedWhereNothingIsOff() {
        assertThat(delta(3, 3).isMendedBy(BigDecimal.valueOf(3))).isFalse();
    }

    @Test
    void isNotMendedByTakingEveryRowAway() {
        assertThat(delta(0, 2).isMendedBy(BigDecimal.ZERO)).isFalse();
    }

    private static Delta delta(long expected, long actual) {
        return Delta.of(ORDERS, BigDecimal.valueOf(expected), BigDecimal.valueOf(actual), "the ledger");
    }
}
