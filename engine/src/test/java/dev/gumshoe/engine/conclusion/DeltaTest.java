package dev.gumshoe.engine.conclusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.UniqueId;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DeltaTest {
    @Test
    void isMendedByWhatWasExpected() {
        assertThat(delta("3", "1").isMendedBy(new BigDecimal("3"))).isTrue();
        assertThat(delta("3", "1").isMendedBy(new BigDecimal("2"))).isFalse();
    }

    @Test
    void isNotMendedWhereNothingIsOff() {
        assertThat(delta("3", "3").isMendedBy(new BigDecimal("3"))).isFalse();
    }

    @Test
    void isNotMendedByTakingEveryRowAway() {
        assertThat(delta("0", "2").isMendedBy(BigDecimal.ZERO)).isFalse();
    }

    @Test
    void isOffByTwiceAnAmountThatHasTheWrongSign() {
        assertThat(delta("95", "145").isOffBy(amount("25"), "-2")).isTrue();
        assertThat(delta("95", "145").isOffBy(amount("24.9"), "-2")).isFalse();
    }

    @Test
    void isOffByNothingWhereTheFigureIsRight() {
        assertThat(delta("95", "95").isOffBy(amount("0"), "-2")).isFalse();
    }

    @Test
    void isOffByNoAmountThatIsUnknown() {
        assertThat(delta("95", "95.001").isOffBy(Amount.UNKNOWN, "-2")).isFalse();
    }

    private static Amount amount(String value) {
        return Amount.of(new BigDecimal(value));
    }

    private static Delta delta(String expected, String actual) {
        Figure figure = new Figure(new UniqueId("model.shop.cash"), new Measure.Sum(new ColumnName("amount")));
        return Delta.of(figure, new BigDecimal(expected), new BigDecimal(actual), "finance");
    }
}
