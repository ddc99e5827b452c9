package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final ReportOptions PLAIN = new ReportOptions(false, 100, false, false);

    @Test
    void beginsWithWhatIsWrongAndHowMuchOfItIsExplained() {
        assertThat(TextReport.of(SampleCase.found(), PLAIN)).startsWith("""
            2 CAUSES FOUND
              fct_orders.count is 2,657, truth/export.csv says 10,000: 7,343 rows are missing. 2 causes explain
              7,318 of them (99.7 %).
            """);
    }

    @Test
    void splitsTheDifferenceOverItsCausesWithTheResidual() {
        assertThat(TextReport.of(SampleCase.found(), PLAIN)).contains("""
              cause                                                           rows        %      amount        %
              f1  models/staging/stg_orders.sql:55  Join keys in another     7,000   95.3 %  421,182.65   87.8 %
                  form find no match
              f2  models/int_orders_paid.sql:33  A filter drops rows whose     318    4.3 %   56,588.25   11.8 %
                  column is NULL
              unexplained                                                       25    0.3 %    1,762.35    0.4 %
              --------------------------------------------------------------------------------------------------
              missing                                                        7,343  100.0 %  479,533.25  100.0 %
              unexplained  25 rows: the walk ends at raw_orders, which holds 9,975: 25 less than expected,
                           before any model has run
            """);
    }

    @Test
    void givesEachCauseItsPlaceItsFiguresAndTheQueriesThatItRestsOn() {
        assertThat(TextReport.of(SampleCase.found(), PLAIN)).contains("""
            f2  A filter drops rows whose column is NULL  error, likely, confidence >99.9 %
              where     int_orders_paid, filter (models/int_orders_paid.sql:33)
              what      318 rows are dropped because payment_status is NULL, which <> 'refunded' never keeps
              lost      318 rows, 56,588.25
              explains  4.3 % of the difference in fct_orders.count; 11.8 % of the difference in
                        sum(fct_orders.amount)
              fix       keep the rows without a status: fct_orders.count becomes 2,975, from 2,657
              mostly    95.0 % of it where channel is 'web', which makes up 40.0 % of fct_orders.count
                        from 2026-08-25 to 2026-10-31, on 68 of 84 values of order_date
              moves     318 rows added in int_orders_paid
                        31 rows changed in fct_orders
                        read by Revenue
                        not compared: stg_orders (it is ephemeral)
              test      no row of orders is lost on the way to int_orders_paid: returns 318 rows now and none
                        with the fix (tests/gumshoe/keeps_orders.sql)
              evidence  318 rows fail this condition by NULL alone [q5]
            """);
    }

    @Test
    void namesWhatIsAffectedOnceWithWhomToTell() {
        assertThat(TextReport.of(SampleCase.found(), PLAIN)).contains("""
            Affected
              1 exposure  revenue_dashboard, tell Finance <finance@example.com>
              2 models    int_orders_paid (f1), fct_orders
              1 test      unique_fct_orders_order_id (f1)
            """);
    }

    @Test
    void showsOnlyTheStagesThatTellSomething() {
        String brief = TextReport.of(SampleCase.found(), PLAIN);
        assertThat(brief)
                .doesNotContain("int_orders_paid.sql:31  left join")
                .contains("1 other stage passed on each row once.");
        String whole = TextReport.of(SampleCase.found(), new ReportOptions(false, 100, true, false));
        assertThat(whole)
                .contains("models/int_orders_paid.sql:31  left join payments", "select count(*)")
                .doesNotContain("other stage");
    }

    @Test
    void saysWhatWasRuledOutDecidedAndNotChecked() {
        assertThat(TextReport.of(SampleCase.found(), PLAIN))
                .contains(
                        "2,975 rows go in and 2,975 come out: each order has one payment [q3]",
                        "recommended: count them, as the payment provider does",
                        "its compiled SQL; run 'dbt compile'",
                        ".gumshoe/cases/fct-orders-1f00d5ee");
    }

    @Test
    void explainsWhichRuleFiredOnWhatOnlyWhenAsked() {
        assertThat(TextReport.of(SampleCase.found(), PLAIN)).doesNotContain("rules/leads.drl");
        assertThat(TextReport.of(SampleCase.found(), new ReportOptions(false, 100, false, true)))
                .contains("in rules/leads.drl:12", "because ExpectedFigure", "therefore Delta");
    }

    @Test
    void givesEachOutcomeAHeadlineOfItsOwn() {
        assertThat(TextReport.of(SampleCase.clean(), PLAIN))
                .startsWith("CLEAN\n  Nothing wrong was found in shop: every");
        assertThat(TextReport.of(SampleCase.notChecked(), PLAIN)).startsWith("NOT CHECKED\n  Nothing could be checked");
        assertThat(TextReport.of(SampleCase.undetermined(), PLAIN)).contains("\nUNDETERMINED\n");
    }

    @Test
    void saysFirstThatACaseIsPartial() {
        assertThat(TextReport.of(SampleCase.undetermined(), PLAIN))
                .startsWith("Partial: the budget was spent before the end.");
    }

    @Test
    void callsNothingCleanThatWasCutShort() {
        String report = TextReport.of(SampleCase.bare(Outcome.CLEAN, Completeness.INTERRUPTED, List.of()), PLAIN);
        assertThat(report).contains("NOTHING FOUND SO FAR").doesNotContain("CLEAN");
    }

    @Test
    void usesColoursOnlyWhenAsked() {
        assertThat(TextReport.of(SampleCase.found(), PLAIN)).doesNotContain("\u001b");
        assertThat(TextReport.of(SampleCase.found(), new ReportOptions(true, 100, false, false)))
                .startsWith("\u001b[1;31m2 CAUSES FOUND\u001b[0m\n");
    }

    @Test
    void keepsToTheWidth() {
        String report = TextReport.of(SampleCase.found(), new ReportOptions(false, 80, false, false));
        assertThat(report.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
