package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Fix;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Data You Inherit. The figures are those that {@code verify_planted_numbers.py} counts on the seeds alone: what is wrong by how
 * many rows and by how much, without asking any model.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Wt01Test {
    private static final String NAME = "wt-01-the-data-you-inherit";

    @SuppressWarnings("NullAway.Init")
    private Scenario scenario;

    @SuppressWarnings("NullAway.Init")
    private CaseFile result;

    @SuppressWarnings("NullAway.Init")
    private CaseFile swept;

    @BeforeAll
    void investigate(@TempDir Path temporary) throws Exception {
        scenario = Scenario.copy(NAME, temporary);
        result = scenario.investigate();
        swept = scenario.sweep();
    }

    private static Finding finding(CaseFile caseFile, String at) {
        return caseFile.findings().stream()
                .filter(one -> one.model().value().endsWith("." + at))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal share(String figure, String at) {
        String id = finding(result, at).id();
        return attribution(figure).shares().stream()
                .filter(share -> share.finding().equals(id))
                .map(Attribution.Share::value)
                .findFirst()
                .orElseThrow();
    }

    private Attribution attribution(String figure) {
        return result.attributions().stream()
                .filter(one -> one.figure().toString().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> faults(CaseFile caseFile) {
        Map<String, String> faults = new TreeMap<>();
        caseFile.findings().forEach(one -> faults.put(one.model().shortName(), one.pattern()));
        return faults;
    }

    @Test
    void isAsApproved() {
        Approved.verify(NAME, "case", "json", CaseJson.write(result));
    }

    @Test
    void isAsApprovedWhenItIsSwept() {
        Approved.verify(NAME, "sweep", "json", CaseJson.write(swept));
    }

    @Test
    void findsEveryPlantedFaultAndNothingElse() {
        assertThat(faults(result))
                .isEqualTo(Map.of(
                        "stg_orders", "filter-drops-nulls",
                        "stg_refunds", "filter-drops-nulls",
                        "int_order_totals", "null-arithmetic",
                        "raw_payments", "duplicate-deliveries",
                        "rpt_monthly_revenue", "currencies-summed-together"));
        assertThat(result.findings()).hasSize(5).allMatch(Finding::explainsTheLead);
    }

    @Test
    void countsTheRowsOfEach() {
        assertThat(finding(result, "stg_orders").portion().rows()).isEqualTo(71);
        assertThat(finding(result, "stg_refunds").portion().rows()).isEqualTo(43);
        assertThat(finding(result, "int_order_totals").portion().rows()).isEqualTo(188);
        assertThat(finding(result, "raw_payments").portion().rows()).isEqualTo(35);
        assertThat(finding(result, "rpt_monthly_revenue").portion().rows()).isEqualTo(720);
    }

    @Test
    void saysWhatEachAmountsTo() {
        assertThat(share("fct_orders.count", "stg_orders")).isEqualByComparingTo("71");
        assertThat(share("sum(fct_orders.order_total)", "stg_orders")).isEqualByComparingTo("12218.90");
        assertThat(share("sum(fct_orders.order_total)", "int_order_totals")).isEqualByComparingTo("33907.40");
        assertThat(share("fct_refunds.count", "stg_refunds")).isEqualByComparingTo("43");
        assertThat(share("sum(fct_refunds.amount)", "stg_refunds")).isEqualByComparingTo("1300.10");
        assertThat(share("sum(rpt_monthly_revenue.revenue)", "raw_payments")).isEqualByComparingTo("-6475.25");
        assertThat(share("sum(rpt_monthly_revenue.revenue)", "rpt_monthly_revenue"))
                .isEqualByComparingTo("-539888.40");
    }

    @Test
    void leavesNothingUnexplainedAndSaysSo() {
        assertThat(result.attributions())
                .hasSize(5)
                .allSatisfy(split -> assertThat(split.residual()).isZero());
    }

    @Test
    void proposesAFixForEach() {
        assertThat(result.findings())
                .allSatisfy(one -> assertThat(one.fixes())
                        .anyMatch(fix -> fix.proposed()
                                && fix.patches().stream()
                                                .filter(patch -> patch.file().startsWith("models/"))
                                                .count()
                                        == 1));
        Fix.Outcome outcome = finding(result, "rpt_monthly_revenue").fixes().get(0).outcomes().stream()
                .filter(one -> one.figure().toString().equals("sum(rpt_monthly_revenue.revenue)"))
                .findFirst()
                .orElseThrow();
        assertThat(outcome.after()).isEqualByComparingTo("304822.85");
    }

    @Test
    void rulesOutWhatLooksAsBad() {
        assertThat(result.ruledOut())
                .anyMatch(fallen -> fallen.pattern().equals("filter-drops-nulls")
                        && fallen.at().startsWith("stg_order_items"))
                .anyMatch(fallen -> fallen.pattern().equals("null-arithmetic")
                        && fallen.observation().contains("gift_wrap_fee alone"))
                .anyMatch(fallen -> fallen.pattern().equals("duplicate-deliveries")
                        && fallen.at().startsWith("raw_shipments"))
                .anyMatch(fallen -> fallen.pattern().equals("duplicate-deliveries")
                        && fallen.at().startsWith("raw_order_items"));
    }

    @Test
    void findsInASweepWhatTheDataBearOutAndAsksForTheRest() {
        assertThat(faults(swept))
                .isEqualTo(Map.of(
                        "stg_orders", "filter-drops-nulls",
                        "stg_refunds", "filter-drops-nulls",
                        "rpt_monthly_revenue", "currencies-summed-together"));
        assertThat(swept.decisions())
                .hasSize(2)
                .anyMatch(asked -> asked.at().startsWith("int_order_totals")
                        && asked.question().startsWith("for 188 of 1483 rows shipping_fee is NULL"))
                .anyMatch(asked -> asked.at().startsWith("raw_payments")
                        && asked.question().startsWith("35 of 1776 records differ from another in nothing but"));
    }

    @Test
    void rulesOutInASweepTheSumOverOneCurrencyEach() {
        assertThat(swept.ruledOut())
                .anyMatch(fallen -> fallen.pattern().equals("currencies-summed-together")
                        && fallen.at().startsWith("rpt_market_takings"))
                .anyMatch(fallen -> fallen.pattern().equals("filter-drops-nulls")
                        && fallen.at().startsWith("rpt_unshipped_orders"));
    }

    @Test
    void givesTheSameBytesTwice() throws Exception {
        assertThat(CaseJson.write(scenario.investigate())).isEqualTo(CaseJson.write(result));
    }
}
