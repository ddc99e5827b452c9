package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.Attribution.Share;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.UniqueId;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final Measure COUNT = new Measure.Count();

    @Test
    void speaksOfOneRowInTheSingular() {
        assertThat(Differences.difference(attribution(COUNT, "3", "2", "1")))
                .isEqualTo("orders.count is 2, the export says 3: 1 row is missing.");
    }

    @Test
    void saysThatThereIsTooMuch() {
        assertThat(Differences.difference(attribution(COUNT, "2", "4", "-2")))
                .isEqualTo("orders.count is 4, the export says 2: 2 rows are too many.");
        Measure sum = new Measure.Sum(new ColumnName("amount"));
        assertThat(Differences.difference(attribution(sum, "2", "4.5", "-2.5")))
                .isEqualTo("sum(orders.amount) is 4.5, the export says 2.0: 2.5 in amount is too much.");
    }

    @Test
    void saysThatAllOrNothingIsExplained() {
        assertThat(Differences.explained(attribution(COUNT, "9", "2", "0", "4", "3")))
                .isEqualTo("2 causes explain all of them.");
        assertThat(Differences.explained(attribution(COUNT, "9", "2", "7")))
                .isEqualTo("No cause explains any of them.");
    }

    @Test
    void neverRoundsToAll() {
        assertThat(Differences.explained(attribution(COUNT, "100000", "0", "1", "99999")))
                .isEqualTo("1 cause explains 99,999 of them (>99.9 %).");
    }

    @Test
    void saysThatMoreIsExplainedThanIsMissing() {
        assertThat(Differences.explained(attribution(COUNT, "9", "2", "-1", "8")))
                .isEqualTo("1 cause explains 8, more than the difference.");
    }

    private static Attribution attribution(
            Measure measure, String expected, String actual, String residual, String... shares) {
        List<Share> parts = new java.util.ArrayList<>();
        for (String share : shares) {
            parts.add(new Share("f" + (parts.size() + 1), new BigDecimal(share)));
        }
        BigDecimal delta = new BigDecimal(expected).subtract(new BigDecimal(actual));
        return new Attribution(
                new Figure(new UniqueId("model.shop.orders"), measure),
                "the export",
                new BigDecimal(expected),
                new BigDecimal(actual),
                delta,
                parts,
                false,
                new BigDecimal(residual),
                "");
    }
}
