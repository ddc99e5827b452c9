package dev.gumshoe.adapters.casefile;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
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
import dev.gumshoe.engine.port.FilePatch;
import java.math.BigDecimal;
import java.util.List;

/** A case with one finding, whose title, place and file a test may choose. */
final class SmallCase {
    static final UniqueId ORDERS = new UniqueId("model.shop.orders");

    private SmallCase() {}

    static CaseFile with(Measure measure) {
        return of(measure, "Rows are lost", "models/orders.sql", 3);
    }

    static CaseFile at(String file, int line) {
        return of(new Measure.Count(), "Rows are lost", file, line);
    }

    static CaseFile saying(String title) {
        return of(new Measure.Sum(new ColumnName(title)), title, title, 3);
    }

    static CaseFile empty(Outcome outcome, Completeness completeness) {
        return new CaseFile(
                "orders-1",
                "shop",
                outcome,
                completeness,
                List.of("orders.count should be 3"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CaseFile of(Measure measure, String title, String file, int line) {
        Attribution attribution = new Attribution(
                new Figure(ORDERS, measure),
                "the export",
                new BigDecimal("3"),
                new BigDecimal("1"),
                new BigDecimal("2"),
                List.of(new Attribution.Share("f1", new BigDecimal("1"))),
                true,
                new BigDecimal("1"),
                "nothing is known");
        return new CaseFile(
                "orders-1",
                "shop",
                Outcome.FOUND,
                Completeness.COMPLETE,
                List.of("orders.count should be 3"),
                List.of(attribution),
                List.of(finding(title, file, line)),
                List.of(new CaseFile.RuledOutHypothesis("other", "Other", title, "no", List.of("q1"))),
                List.of(new CaseFile.Decision(title, "what now?", "wait", List.of())),
                List.of(new Unchecked(title, "its rows", "a catalog")),
                List.of(new FlowLine(
                        ORDERS, 0, title, new SourceLine(file, 3, true), portion("7.50"), unknown(), false)),
                List.of(new CaseFile.QueryLine("q1", List.of("why"), "select 1", 1, "00ff")),
                List.of(new CaseFile.Derivation("a rule", "a.drl:1", List.of("a"), List.of("b"))));
    }

    private static Finding finding(String title, String file, int line) {
        return new Finding(
                "f1",
                "rows-lost",
                title,
                Severity.SUGGESTION,
                ORDERS,
                "orders",
                file,
                line,
                Effect.LOST,
                portion("1E+3"),
                title,
                0.0001,
                2.5,
                0.5,
                Finding.Certainty.LIKELY,
                List.of(new Finding.Missing("a figure", "an export")),
                true,
                List.of(new EvidenceLine("seen", title, -1.5, List.of("q1"))),
                List.of(new Fix(
                        title,
                        true,
                        List.of(new Fix.Outcome(
                                new Figure(ORDERS, new Measure.Count()),
                                new BigDecimal("1"),
                                new BigDecimal("2"),
                                new BigDecimal("3"))),
                        List.of(new FilePatch(file, false, "--- a/x\n+++ b/x\n")),
                        "",
                        new SideEffects(
                                2,
                                List.of(new SideEffects.ModelChange(
                                        ORDERS, List.of("id"), 1, 0, 2, List.of(new SideEffects.ColumnChange("x", 2)))),
                                List.of(title),
                                List.of(new SideEffects.NotCompared(ORDERS, title))),
                        new Concentration(
                                List.of(new Concentration.InValue(
                                        new Figure(ORDERS, new Measure.Count()),
                                        "channel",
                                        title,
                                        new BigDecimal("0.9"),
                                        new BigDecimal("0.5"))),
                                List.of()),
                        List.of(new Fix.PreventingTest(title, file, 3, 0)))),
                List.of(new Finding.Choice("f1.1", title, List.of())),
                title,
                new BlastRadius(
                        ORDERS, List.of(new BlastRadius.Affected(ORDERS, ResourceType.UNIT_TEST, title, 1, ""))));
    }

    private static Portion portion(String amount) {
        return new Portion(1, Amount.of(new BigDecimal(amount)));
    }

    private static Portion unknown() {
        return new Portion(1, Amount.UNKNOWN);
    }
}
