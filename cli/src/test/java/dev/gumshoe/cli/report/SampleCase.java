package dev.gumshoe.cli.report;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.Attribution.Share;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Derivation;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import dev.gumshoe.engine.casefile.CaseFile.QueryLine;
import dev.gumshoe.engine.casefile.CaseFile.RuledOutHypothesis;
import dev.gumshoe.engine.casefile.CaseFile.Unchecked;
import dev.gumshoe.engine.casefile.Concentration;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Finding.EvidenceLine;
import dev.gumshoe.engine.casefile.Finding.Severity;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.casefile.FlowLine;
import dev.gumshoe.engine.casefile.SideEffects;
import dev.gumshoe.engine.conclusion.Conclusion.Effect;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.BlastRadius;
import dev.gumshoe.engine.port.BlastRadius.Affected;
import dev.gumshoe.engine.port.FilePatch;
import java.math.BigDecimal;
import java.util.List;

/** A case with one of everything: two causes, a residual, something ruled out, a decision, something not checked. */
public final class SampleCase {
    private static final UniqueId ORDERS = new UniqueId("model.shop.fct_orders");
    private static final UniqueId STAGING = new UniqueId("model.shop.stg_orders");
    private static final UniqueId PAID = new UniqueId("model.shop.int_orders_paid");
    private static final String NEVER_ARRIVED =
            "the walk ends at raw_orders, which holds 9,975: 25 less than expected, before any model has run";

    private SampleCase() {}

    public static CaseFile found() {
        return new CaseFile(
                "fct-orders-1f00d5ee",
                "shop",
                Outcome.FOUND,
                Completeness.COMPLETE,
                List.of("fct_orders.count should be 10000, by truth/export.csv"),
                List.of(count(), sum()),
                List.of(codes(), unpaid()),
                List.of(new RuledOutHypothesis(
                        "join-repeats-rows",
                        "A join repeats rows",
                        "int_orders_paid, left join payments (models/int_orders_paid.sql:31)",
                        "2,975 rows go in and 2,975 come out: each order has one payment",
                        List.of("q3"))),
                List.of(new CaseFile.Decision(
                        "int_orders_paid, filter (models/int_orders_paid.sql:33)",
                        "Is an order whose payment has no status revenue? 318 orders hang on it",
                        "count them, as the payment provider does",
                        List.of("q5"))),
                List.of(new Unchecked(
                        "dim_stores (models/dim_stores.sql:1)",
                        "the row flow of dim_stores",
                        "its compiled SQL; run 'dbt compile'")),
                flow(),
                List.of(new QueryLine(
                        "q1",
                        List.of("whether fct_orders.count is what the export says"),
                        "select count(*)\nfrom \"shop\".\"main\".\"fct_orders\"",
                        1,
                        "00112233445566aa")),
                List.of(new Derivation(
                        "a figure is off",
                        "rules/leads.drl:12",
                        List.of("ExpectedFigure[fct_orders.count]"),
                        List.of("Delta[7343]"))));
    }

    /** Nothing was found, and nothing was left out. */
    public static CaseFile clean() {
        return bare(Outcome.CLEAN, Completeness.COMPLETE, List.of());
    }

    public static CaseFile notChecked() {
        return bare(Outcome.NOT_CHECKED, Completeness.COMPLETE, found().unchecked());
    }

    /** A figure is off, and no cause was borne out before the budget was spent. */
    public static CaseFile undetermined() {
        CaseFile found = found();
        Attribution count = count();
        Attribution open = new Attribution(
                count.figure(),
                count.source(),
                count.expected(),
                count.actual(),
                count.delta(),
                List.of(),
                false,
                count.delta(),
                NEVER_ARRIVED);
        return new CaseFile(
                found.id(),
                found.project(),
                Outcome.UNDETERMINED,
                Completeness.BUDGET_SPENT,
                found.leads(),
                List.of(open),
                List.of(),
                found.ruledOut(),
                List.of(),
                found.unchecked(),
                found.flow(),
                found.queries(),
                List.of());
    }

    public static CaseFile bare(Outcome outcome, Completeness completeness, List<Unchecked> unchecked) {
        return new CaseFile(
                "sweep-1f00d5ee",
                "shop",
                outcome,
                completeness,
                List.of("sweep: no one complained"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                unchecked,
                List.of(),
                List.of(),
                List.of());
    }

    /** A finding whose every text is the given one, in a case without a lead's figure. */
    public static CaseFile saying(String text) {
        Finding finding = new Finding(
                "f1",
                "a-pattern",
                text,
                Severity.WARNING,
                new UniqueId("model.shop." + text),
                text,
                text,
                3,
                Effect.REPEATED,
                new Portion(7, Amount.UNKNOWN),
                text,
                0.3,
                2.5,
                0.9,
                Finding.Certainty.LIKELY,
                List.of(new Finding.Missing("a figure", "an export")),
                true,
                List.of(new EvidenceLine("kind", text, 1.5, List.of("q1"))),
                List.of(new Fix(
                        text,
                        true,
                        List.of(),
                        List.of(new FilePatch(text, false, text)),
                        text,
                        moves(text),
                        lying(text),
                        caught(text))),
                List.of(new Finding.Choice("f1.1", text, List.of())),
                text,
                new BlastRadius(ORDERS, List.of(new Affected(ORDERS, ResourceType.EXPOSURE, text, 1, text))));
        return new CaseFile(
                "case-1",
                text,
                Outcome.FOUND,
                Completeness.COMPLETE,
                List.of(text),
                List.of(),
                List.of(finding),
                List.of(new RuledOutHypothesis("a-pattern", text, text, text, List.of())),
                List.of(new CaseFile.Decision(text, text, text, List.of())),
                List.of(new Unchecked(text, text, text)),
                List.of(new FlowLine(ORDERS, 0, text, new SourceLine(text, 1, false), rows(2), rows(1), false)),
                List.of(new QueryLine("q1", List.of(text), text, 1, "00")),
                List.of(new Derivation(text, text, List.of(text), List.of(text))));
    }

    static Attribution count() {
        return new Attribution(
                new Figure(ORDERS, new Measure.Count()),
                "truth/export.csv",
                new BigDecimal("10000"),
                new BigDecimal("2657"),
                new BigDecimal("7343"),
                List.of(new Share("f1", new BigDecimal("7E+3")), new Share("f2", new BigDecimal("318"))),
                true,
                new BigDecimal("25"),
                NEVER_ARRIVED);
    }

    private static Attribution sum() {
        return new Attribution(
                new Figure(ORDERS, new Measure.Sum(new ColumnName("amount"))),
                "truth/export.csv",
                new BigDecimal("616460.89"),
                new BigDecimal("136927.64"),
                new BigDecimal("479533.25"),
                List.of(new Share("f1", new BigDecimal("421182.65")), new Share("f2", new BigDecimal("56588.25"))),
                true,
                new BigDecimal("1762.35"),
                "the walk ends at raw_orders, which holds 614,698.54: 1,762.35 less than expected");
    }

    private static final FilePatch STATUS = new FilePatch("models/int_orders_paid.sql", false, """
            --- a/models/int_orders_paid.sql
            +++ b/models/int_orders_paid.sql
            @@ -1,3 +1,3 @@
             select *
             from orders
            -where status <> 'refunded'
            +where status is distinct from 'refunded'
            """);

    private static final FilePatch COMPILED = new FilePatch("models/staging/stg_orders.sql", true, "--- a\n+++ b\n");

    private static Fix fix(String title, boolean proposed, String after, FilePatch patch) {
        Fix.Outcome outcome = new Fix.Outcome(
                new Figure(ORDERS, new Measure.Count()),
                new BigDecimal("2657"),
                new BigDecimal(after),
                new BigDecimal("10000"));
        return new Fix(
                title,
                proposed,
                List.of(outcome),
                List.of(patch),
                "",
                proposed ? moves("Revenue") : SideEffects.NONE,
                proposed ? lying("web") : Concentration.NONE,
                proposed ? caught("no row of orders is lost on the way to int_orders_paid") : List.of());
    }

    private static Concentration lying(String value) {
        Figure orders = new Figure(ORDERS, new Measure.Count());
        return new Concentration(
                List.of(new Concentration.InValue(
                        orders, "channel", value, new BigDecimal("0.95"), new BigDecimal("0.4"))),
                List.of(new Concentration.OnDays(orders, "order_date", "2026-08-25", "2026-10-31", 68, 84)));
    }

    private static List<Fix.PreventingTest> caught(String intent) {
        return List.of(new Fix.PreventingTest(intent, "tests/gumshoe/keeps_orders.sql", 318, 0));
    }

    private static SideEffects moves(String exposure) {
        return new SideEffects(
                2,
                List.of(
                        new SideEffects.ModelChange(PAID, List.of("order_id"), 318, 0, 0, List.of()),
                        new SideEffects.ModelChange(
                                ORDERS, List.of("day"), 0, 0, 31, List.of(new SideEffects.ColumnChange("amount", 31)))),
                List.of(exposure),
                List.of(new SideEffects.NotCompared(STAGING, "it is ephemeral")));
    }

    private static Finding codes() {
        return new Finding(
                "f1",
                "join-keys-in-another-form",
                "Join keys in another form find no match",
                Severity.ERROR,
                STAGING,
                "stg_orders, join customers in \"joined\" (models/staging/stg_orders.sql:55)",
                "models/staging/stg_orders.sql",
                55,
                Effect.LOST,
                portion(7000, "421182.65"),
                "7,000 rows are lost at an inner join because customer_code is written in another form on the other"
                        + " side",
                0.3,
                2.5,
                0.987,
                Finding.Certainty.LIKELY,
                List.of(new Finding.Missing("a figure", "an export")),
                true,
                List.of(
                        new EvidenceLine(
                                "match-after-folding",
                                "all 7,000 codes match after upper(trim(...))",
                                4.2,
                                List.of("q4")),
                        new EvidenceLine("few-rows", "some rows are old", -0.5, List.of())),
                List.of(
                        fix("compare the codes in upper case", true, "9657", COMPILED),
                        fix("keep them by a left join", false, "2657", COMPILED)),
                List.of(),
                "",
                new BlastRadius(
                        STAGING,
                        List.of(
                                affected("model.shop.int_orders_paid", ResourceType.MODEL, "int_orders_paid", 1, ""),
                                affected("model.shop.fct_orders", ResourceType.MODEL, "fct_orders", 2, ""),
                                affected(
                                        "test.shop.unique_fct", ResourceType.TEST, "unique_fct_orders_order_id", 3, ""),
                                affected(
                                        "exposure.shop.revenue",
                                        ResourceType.EXPOSURE,
                                        "revenue_dashboard",
                                        3,
                                        "Finance <finance@example.com>"))));
    }

    private static Finding unpaid() {
        return new Finding(
                "f2",
                "filter-drops-nulls",
                "A filter drops rows whose column is NULL",
                Severity.ERROR,
                PAID,
                "int_orders_paid, filter (models/int_orders_paid.sql:33)",
                "models/int_orders_paid.sql",
                33,
                Effect.LOST,
                portion(318, "56588.25"),
                "318 rows are dropped because payment_status is NULL, which <> 'refunded' never keeps",
                0.4,
                2.5,
                0.99996,
                Finding.Certainty.LIKELY,
                List.of(new Finding.Missing("a figure", "an export")),
                true,
                List.of(new EvidenceLine(
                        "nulls-dropped", "318 rows fail this condition by NULL alone", 5, List.of("q5"))),
                List.of(fix("keep the rows without a status", true, "2975", STATUS)),
                List.of(),
                "",
                new BlastRadius(
                        PAID,
                        List.of(
                                affected("model.shop.fct_orders", ResourceType.MODEL, "fct_orders", 1, ""),
                                affected(
                                        "exposure.shop.revenue",
                                        ResourceType.EXPOSURE,
                                        "revenue_dashboard",
                                        2,
                                        "Finance <finance@example.com>"))));
    }

    private static List<FlowLine> flow() {
        return List.of(
                line(
                        STAGING,
                        0,
                        "scan raw_orders",
                        "models/staging/stg_orders.sql",
                        12,
                        portion(9975, "614698.54"),
                        portion(9975, "614698.54")),
                line(
                        STAGING,
                        1,
                        "join customers in \"joined\"",
                        "models/staging/stg_orders.sql",
                        55,
                        portion(9975, "614698.54"),
                        portion(2975, "193515.89")),
                line(
                        PAID,
                        0,
                        "left join payments",
                        "models/int_orders_paid.sql",
                        31,
                        portion(2975, "193515.89"),
                        portion(2975, "193515.89")),
                line(
                        PAID,
                        1,
                        "filter",
                        "models/int_orders_paid.sql",
                        33,
                        portion(2975, "193515.89"),
                        portion(2657, "136927.64")),
                line(ORDERS, 0, "scan int_orders_paid", "models/marts/fct_orders.sql", 3, rows(2657), rows(2657)));
    }

    private static FlowLine line(
            UniqueId model, int ordinal, String label, String file, int line, Portion in, Portion out) {
        return new FlowLine(model, ordinal, label, new SourceLine(file, line, false), in, out, in.rows() == out.rows());
    }

    private static Affected affected(String id, ResourceType type, String label, int distance, String owner) {
        return new Affected(new UniqueId(id), type, label, distance, owner);
    }

    private static Portion portion(long rows, String amount) {
        return new Portion(rows, Amount.of(new BigDecimal(amount)));
    }

    private static Portion rows(long rows) {
        return new Portion(rows, Amount.UNKNOWN);
    }
}
