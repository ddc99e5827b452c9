package dev.gumshoe.cli.cases;

import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.casefile.FlowLine;
import dev.gumshoe.engine.fact.Portion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A case file in lines, for the author of a rule. */
final class CaseTrace {
    private CaseTrace() {}

    static List<String> of(CaseFile found) {
        List<String> lines = new ArrayList<>();
        lines.add("outcome: " + found.outcome());
        for (Finding finding : found.findings()) {
            lines.add("finding: " + finding.pattern() + ": " + describe(finding));
            finding.fixes().forEach(fix -> lines.add("fix: " + describe(fix)));
        }
        found.decisions().forEach(decision -> lines.add("question: " + decision.at() + ": " + decision.question()));
        found.ruledOut()
                .forEach(fallen -> lines.add(
                        "ruled out: " + fallen.pattern() + " at " + fallen.at() + ": " + fallen.observation()));
        found.flow().forEach(flow -> lines.add("flow: " + describe(flow)));
        found.derivation()
                .forEach(step -> lines.add("rule: " + step.rule() + " -> " + String.join("; ", step.therefore())));
        found.queries()
                .forEach(query ->
                        lines.add("query: " + query.id() + ": " + query.sql().replace("\n", "\n      ")));
        return lines;
    }

    static String describe(Finding finding) {
        return finding.at() + " (" + finding.model() + "), " + describe(finding.portion()) + ", "
                + finding.effect() + (finding.explainsTheLead() ? "" : ", beside the lead") + ": " + finding.headline()
                + " "
                + finding.evidence().stream()
                        .map(Finding.EvidenceLine::kind)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static String describe(Fix fix) {
        String outcomes = fix.outcomes().stream()
                .map(outcome -> outcome.figure() + " " + outcome.before() + " -> " + outcome.after())
                .collect(Collectors.joining(", "));
        return fix.title() + (fix.proposed() ? ", proposed: " : ", not proposed: ") + outcomes + fix.obstacle();
    }

    private static String describe(FlowLine flow) {
        return flow.model().shortName() + "#" + flow.ordinal() + " " + flow.label() + ": " + describe(flow.in())
                + " in, " + describe(flow.out()) + " out";
    }

    private static String describe(Portion portion) {
        return portion.rows() + " rows" + (portion.amount().known() ? " of " + portion.amount() : "");
    }
}
