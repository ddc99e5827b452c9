package dev.gumshoe.cli.cases;

import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.adapters.patterns.PatternCase.CaseLead;
import dev.gumshoe.adapters.patterns.PatternCase.Expected;
import dev.gumshoe.adapters.patterns.PatternCase.Verdict;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.conclusion.Conclusion.Escalation;
import dev.gumshoe.engine.conclusion.Conclusion.RuledOut;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.rules.Decision;
import dev.gumshoe.engine.rules.Firing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what came of a case with what it expects. */
final class CaseJudge {
    /** What speaks against a cause for what else is in the case, of whatever pattern. */
    private static final Set<String> OF_THE_CASE = Set.of("others-close-the-difference", "difference-stays-open");

    private final String pattern;
    private final PatternCase written;
    private final CaseProject project;
    private final List<String> problems = new ArrayList<>();

    CaseJudge(String pattern, PatternCase written, CaseProject project) {
        this.pattern = pattern;
        this.written = written;
        this.project = project;
    }

    CaseResult judge(CaseFile found, LastDecision decided) {
        Decision decision = decided.last();
        checkWhole(found);
        if (written.verdict() instanceof Verdict.Reports reports) {
            checkReport(pattern, reports.finding(), found, decision);
            checkNothingElse(reports.finding(), found, decision);
        } else if (written.verdict() instanceof Verdict.StaysSilent silent) {
            checkSilent(found, decision);
            silent.ruledOut().ifPresent(at -> checkRuledOut(at, decision));
            silent.instead().ifPresent(other -> checkReport(other.pattern(), other, found, decision));
        }
        List<Firing> own = decided.firings().stream()
                .filter(firing -> firing.rule().startsWith(pattern + ": "))
                .toList();
        return new CaseResult(
                pattern, written.name(), written.where(), problems, CaseTrace.of(found), own, found.findings());
    }

    /** Silence for want of an answer is no silence. */
    private void checkWhole(CaseFile found) {
        if (found.completeness() != Completeness.COMPLETE) {
            problems.add("the investigation did not run to its end: " + found.completeness());
        }
        found.unchecked().stream()
                .filter(one -> !isTheLead(one))
                .forEach(one -> problems.add("not checked: " + one.what() + " at " + one.at() + ": " + one.missing()));
    }

    /** What dbt could not build is what the case is about. */
    private boolean isTheLead(CaseFile.Unchecked one) {
        return written.lead() instanceof CaseLead.FailedRun run && one.missing().equals(run.message());
    }

    private void checkReport(String reporting, Expected expected, CaseFile found, Decision decision) {
        UniqueId node = project.id(expected.at());
        boolean there = expected.question()
                ? questions(reporting, decision).stream().anyMatch(question -> asks(question, node, expected))
                : findings(reporting, found).stream().anyMatch(finding -> reports(finding, node, expected));
        if (!there) {
            problems.add("expected " + (expected.question() ? "a question" : "a finding") + " of " + reporting + " at "
                    + expected.at() + " with " + size(expected) + "; found " + all(reporting, found, decision));
        }
    }

    private static boolean reports(Finding finding, UniqueId node, Expected expected) {
        Portion portion = finding.portion();
        return finding.model().equals(node)
                && finding.explainsTheLead() != expected.beside()
                && portion.rows() == expected.rows()
                && expected.amount()
                        .map(Amount::of)
                        .map(portion.amount()::equals)
                        .orElse(true)
                && (expected.evidence().isEmpty()
                        || Set.copyOf(expected.evidence()).equals(kinds(finding)))
                && expected.fix().map(figure -> isMendedTo(figure, finding)).orElse(true);
    }

    private static boolean isMendedTo(BigDecimal figure, Finding finding) {
        return finding.fixes().stream()
                .filter(Fix::proposed)
                .flatMap(fix -> fix.outcomes().stream())
                .anyMatch(outcome -> outcome.after().compareTo(figure) == 0);
    }

    /** The kinds that are the pattern's own: what comes of trying a fix is the same for all. */
    private static Set<String> kinds(Finding finding) {
        return finding.evidence().stream()
                .map(Finding.EvidenceLine::kind)
                .filter(kind -> !kind.startsWith("fix-") && !OF_THE_CASE.contains(kind))
                .collect(Collectors.toSet());
    }

    private static boolean asks(Escalation question, UniqueId node, Expected expected) {
        Pattern rows = Pattern.compile("\\b" + expected.rows() + "\\b");
        return question.subject().node().equals(node)
                && rows.matcher(question.question()).find();
    }

    private void checkNothingElse(Expected expected, CaseFile found, Decision decision) {
        List<String> all = descriptions(pattern, found, decision);
        if (all.size() > 1) {
            problems.add("expected " + pattern + " to report once, at " + expected.at() + "; found " + all);
        }
    }

    private void checkSilent(CaseFile found, Decision decision) {
        List<String> all = descriptions(pattern, found, decision);
        if (!all.isEmpty()) {
            problems.add("expected " + pattern + " to stay silent; found " + all);
        }
    }

    private void checkRuledOut(String at, Decision decision) {
        boolean ruledOut = decision.all(RuledOut.class)
                .filter(fallen -> fallen.pattern().equals(pattern))
                .anyMatch(fallen -> fallen.subject().node().equals(project.id(at)));
        if (!ruledOut) {
            problems.add("expected " + pattern + " to be suspected, tested and ruled out at " + at + "; it was not");
        }
    }

    private static String all(String reporting, CaseFile found, Decision decision) {
        List<String> all = descriptions(reporting, found, decision);
        return all.isEmpty() ? "none" : String.join("; ", all);
    }

    private static List<String> descriptions(String reporting, CaseFile found, Decision decision) {
        List<String> all = new ArrayList<>();
        findings(reporting, found).forEach(finding -> all.add(CaseTrace.describe(finding)));
        questions(reporting, decision)
                .forEach(question -> all.add("a question at " + question.subject() + ": " + question.question()));
        return all;
    }

    private static List<Finding> findings(String reporting, CaseFile found) {
        return found.findings().stream()
                .filter(finding -> finding.pattern().equals(reporting))
                .toList();
    }

    private static List<Escalation> questions(String reporting, Decision decision) {
        return decision.firings().stream()
                .filter(firing -> firing.rule().startsWith(reporting + ": "))
                .flatMap(firing -> firing.inserted().stream())
                .filter(Escalation.class::isInstance)
                .map(Escalation.class::cast)
                .distinct()
                .toList();
    }

    private static String size(Expected expected) {
        return expected.rows() + " rows"
                + (expected.beside() ? " beside the lead" : "")
                + expected.amount().map(amount -> " and " + amount).orElse("")
                + (expected.evidence().isEmpty() ? "" : " by " + expected.evidence())
                + expected.fix()
                        .map(figure -> " and a fix that makes the figure " + figure)
                        .orElse("");
    }
}
