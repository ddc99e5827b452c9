package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.conclusion.Conclusion.Effect;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The Dashboard Is Wrong. The figures are those that {@code verify_planted_numbers.py} asserts of the scenario's data. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Wt02Test {
    private static final String NAME = "wt-02-the-dashboard-is-wrong";

    @SuppressWarnings("NullAway.Init")
    private Scenario scenario;

    @SuppressWarnings("NullAway.Init")
    private CaseFile result;

    @BeforeAll
    void investigate(@TempDir Path temporary) throws Exception {
        scenario = Scenario.copy(NAME, temporary);
        result = scenario.investigate();
    }

    @Test
    void isAsApproved() {
        Approved.verify(NAME, "case", "json", CaseJson.write(result));
    }

    @Test
    void findsTheCustomerCodesInAnotherForm() {
        Finding finding = result.findings().get(0);
        assertThat(finding.pattern()).isEqualTo("join-keys-differ-in-form");
        assertThat(finding.model().value()).isEqualTo("model.shop.stg_orders");
        assertThat(finding.file()).isEqualTo("models/staging/stg_orders.sql");
        assertThat(finding.line()).isEqualTo(55);
        assertThat(finding.effect()).isEqualTo(Effect.LOST);
        assertThat(finding.portion().rows()).isEqualTo(7_000);
        assertThat(finding.portion().amount().value()).isEqualByComparingTo("421182.65");
    }

    @Test
    void findsTheFilterThatDropsNulls() {
        Finding finding = result.findings().get(1);
        assertThat(finding.pattern()).isEqualTo("filter-drops-nulls");
        assertThat(finding.model().value()).isEqualTo("model.shop.int_orders_paid");
        assertThat(finding.file()).isEqualTo("models/intermediate/int_orders_paid.sql");
        assertThat(finding.line()).isEqualTo(33);
        assertThat(finding.portion().rows()).isEqualTo(318);
        assertThat(finding.portion().amount().value()).isEqualByComparingTo("56588.25");
    }

    @Test
    void accusesNothingElse() {
        assertThat(result.findings()).hasSize(2);
    }

    @Test
    void splitsTheDifferenceAndStatesTheResidual() {
        assertThat(result.attributions()).hasSize(2);
        for (Attribution split : result.attributions()) {
            BigDecimal explained =
                    split.shares().stream().map(Attribution.Share::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(explained.add(split.residual())).isEqualByComparingTo(split.delta());
        }
        assertThat(result.attributions())
                .extracting(split -> split.residual().toPlainString())
                .containsExactly("25", "1762.35");
    }

    @Test
    void rulesOutTheRecentChangeAndTheLookAlikes() {
        assertThat(result.ruledOut())
                .extracting(CaseFile.RuledOutHypothesis::pattern)
                .contains(
                        "recent-change",
                        "inner-join-drops-unmatched-keys",
                        "null-join-keys",
                        "left-join-undone-by-where",
                        "duplicates-in-source");
        assertThat(result.ruledOut())
                .filteredOn(fallen -> fallen.pattern().equals("recent-change"))
                .allMatch(fallen -> fallen.at().startsWith("int_orders_enriched")
                        && !fallen.queries().isEmpty());
    }

    @Test
    void namesTheDashboardAndItsOwnerInTheBlastRadius() {
        assertThat(result.findings().get(0).blastRadius().affected())
                .anyMatch(affected -> affected.label().equals("Revenue dashboard")
                        && affected.owner().contains("@example.com"));
    }

    @Test
    void givesTheSameBytesTwice() throws Exception {
        assertThat(CaseJson.write(scenario.investigate())).isEqualTo(CaseJson.write(result));
    }
}
