package dev.gumshoe.cli.report;

import dev.gumshoe.cli.report.Block.Entry;
import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Finding.EvidenceLine;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.casefile.SideEffects;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A finding in words. */
final class FindingText {
    private final Finding finding;
    private final CaseFile caseFile;

    FindingText(Finding finding, CaseFile caseFile) {
        this.finding = finding;
        this.caseFile = caseFile;
    }

    /** The ids of the statements that a line rests on, in brackets; nothing where it rests on none. */
    static String queries(List<String> ids) {
        return ids.isEmpty() ? "" : " [" + String.join(", ", ids) + "]";
    }

    String aside() {
        return word(finding.severity()) + ", " + word(finding.certainty()) + ", confidence "
                + Numbers.percent(finding.confidence());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    List<Entry> entries(boolean verbose) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of("where", finding.at()));
        entries.add(Entry.of("what", finding.headline()));
        if (finding.portion().hasSize()) {
            entries.add(Entry.of(effect(), Numbers.of(finding.portion())));
        }
        if (!caseFile.attributions().isEmpty()) {
            entries.add(Entry.of("explains", explains()));
        }
        fixes("fix", true, verbose).ifPresent(entries::add);
        fixes("tried", false, verbose).ifPresent(entries::add);
        if (!finding.byHand().isEmpty()) {
            entries.add(Entry.of("by hand", finding.byHand()));
        }
        concentrated().ifPresent(entries::add);
        moves(verbose).ifPresent(entries::add);
        tests().ifPresent(entries::add);
        evidence("evidence", 1, verbose).ifPresent(entries::add);
        evidence("against", -1, verbose).ifPresent(entries::add);
        missing(verbose).ifPresent(entries::add);
        if (verbose) {
            entries.add(Entry.of(
                    "prior",
                    Numbers.percent(finding.prior()) + " before any evidence; with it "
                            + String.format(Locale.ROOT, "%+.2f", finding.logOdds()) + " in log-odds"));
        }
        return entries;
    }

    private String effect() {
        return switch (finding.effect()) {
            case LOST -> "lost";
            case REPEATED -> "repeated";
            case UNMATCHED -> "unmatched";
            case CHANGED -> "changed";
        };
    }

    private String explains() {
        List<String> parts = new ArrayList<>();
        for (Attribution figure : caseFile.attributions()) {
            SplitTable.share(figure, finding).ifPresent(share -> parts.add(part(figure, share)));
        }
        if (!parts.isEmpty()) {
            return String.join("; ", parts);
        }
        return finding.explainsTheLead()
                ? "how much of the difference is not known"
                : "no part of the difference: it lies off the figure's way";
    }

    private static String part(Attribution figure, BigDecimal share) {
        return Numbers.percent(share, figure.delta()) + " of the difference in " + figure.figure();
    }

    /** The fix that brings the figure nearest; the others only to those who want to know more. */
    private Optional<Entry> fixes(String term, boolean proposed, boolean verbose) {
        List<String> lines = finding.fixes().stream()
                .filter(fix -> fix.proposed() == proposed && !fix.outcomes().isEmpty())
                .map(fix -> fix.title() + ": "
                        + String.join(
                                "; ",
                                fix.outcomes().stream()
                                        .map(FindingText::outcome)
                                        .toList())
                        + (proposed ? "" : ", which is no closer"))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int more = lines.size() - 1;
        List<String> shown =
                verbose || more == 0 ? lines : List.of(lines.get(0), more + " more: gumshoe fix show " + finding.id());
        return Optional.of(new Entry(term, shown));
    }

    /** In which rows, and on which days, what the fix that is proposed first brings lies. */
    private Optional<Entry> concentrated() {
        List<String> lines = finding.fixes().stream()
                .filter(Fix::proposed)
                .limit(1)
                .flatMap(fix -> ConcentrationText.lines(fix.concentration()).stream())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Entry("mostly", lines));
    }

    /** What the fix that is proposed first moves besides the lead's figures. */
    private Optional<Entry> moves(boolean verbose) {
        List<String> lines = finding.fixes().stream()
                .filter(Fix::proposed)
                .limit(1)
                .flatMap(fix -> moves(fix.sideEffects(), verbose).stream())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Entry("moves", lines));
    }

    /** The test that would have caught it, of the fix that is proposed first. */
    private Optional<Entry> tests() {
        List<String> lines = finding.fixes().stream()
                .filter(Fix::proposed)
                .limit(1)
                .flatMap(fix -> fix.tests().stream())
                .map(CaughtText::of)
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Entry("test", lines));
    }

    private static List<String> moves(SideEffects effects, boolean verbose) {
        return verbose ? MovedText.lines(effects) : MovedText.summary(effects);
    }

    /** A line for each fix to choose from, with what comes of it. */
    static List<String> choices(Finding finding) {
        return finding.choices().stream()
                .map(choice -> choice.fix() + "  " + choice.title() + ": "
                        + String.join(
                                "; ",
                                choice.outcomes().stream()
                                        .map(FindingText::outcome)
                                        .toList()))
                .toList();
    }

    private static String outcome(Fix.Outcome outcome) {
        BigDecimal before = outcome.before();
        if (before == null) {
            int scale = Numbers.scale(List.of(outcome.after(), outcome.expected()));
            return outcome.figure() + " becomes " + Numbers.of(outcome.after(), scale) + ", where there is none now";
        }
        int scale = Numbers.scale(List.of(before, outcome.after(), outcome.expected()));
        return outcome.figure() + " becomes " + Numbers.of(outcome.after(), scale) + ", from "
                + Numbers.of(before, scale);
    }

    private Optional<Entry> evidence(String term, int sign, boolean verbose) {
        List<String> lines = finding.evidence().stream()
                .filter(line -> (line.weight() < 0 ? -1 : 1) == sign)
                .map(line -> line.statement() + queries(line.queries()) + (verbose ? weight(line) : ""))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Entry(term, lines));
    }

    /** What would make it more certain: to those who ask, and where the evidence does not suffice. */
    private Optional<Entry> missing(boolean verbose) {
        boolean shown = verbose || finding.certainty() == Finding.Certainty.UNDETERMINED;
        List<String> lines = finding.missing().stream()
                .map(missing -> missing.what() + ": " + missing.how())
                .toList();
        return shown && !lines.isEmpty() ? Optional.of(new Entry("missing", lines)) : Optional.empty();
    }

    private static String weight(EvidenceLine line) {
        return String.format(Locale.ROOT, " (%s, %+.1f)", line.kind(), line.weight());
    }
}
