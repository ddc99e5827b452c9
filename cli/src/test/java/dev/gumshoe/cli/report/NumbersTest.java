package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void setsThousandsApartAndKeepsTheScale() {
        assertThat(Numbers.of(new BigDecimal("1234567.50"))).isEqualTo("1,234,567.5");
        assertThat(Numbers.of(new BigDecimal("7E+3"))).isEqualTo("7,000");
        assertThat(Numbers.of(new BigDecimal("-1762.35"))).isEqualTo("-1,762.35");
    }

    @Test
    void neverRoundsAShareToAllOrToNothing() {
        assertThat(percent("1", "100000")).isEqualTo("<0.1 %");
        assertThat(percent("-1", "100000")).isEqualTo("-<0.1 %");
        assertThat(percent("99999", "100000")).isEqualTo(">99.9 %");
        assertThat(percent("0", "5")).isEqualTo("0.0 %");
        assertThat(percent("5", "5")).isEqualTo("100.0 %");
        assertThat(percent("6", "5")).isEqualTo("120.0 %");
        assertThat(Numbers.percent(1.0)).isEqualTo(">99.9 %");
    }

    @Test
    void hasNoShareOfNothing() {
        assertThat(percent("1", "0")).isEqualTo("-");
    }

    @Test
    void countsInTheSingularAndInThePlural() {
        assertThat(Numbers.counted(1, "saved query")).isEqualTo("1 saved query");
        assertThat(Numbers.counted(2000, "saved query")).isEqualTo("2,000 saved queries");
        assertThat(Numbers.counted(0, "row")).isEqualTo("0 rows");
    }

    private static String percent(String part, String whole) {
        return Numbers.percent(new BigDecimal(part), new BigDecimal(whole));
    }
}
