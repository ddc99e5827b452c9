package dev.gumshoe.cli.kit;

import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Derivation;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Finding.EvidenceLine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Why a finding was made, from the derivation that its case file keeps. */
public final class FindingExplanation {
    private FindingExplanation() {}

    /** Every line of the explanation: the sum of the evidence first, then the firings, the facts before what follows of them. */
    public static List<String> of(Finding finding, CaseFile caseFile, int width) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.id() + "  " + finding.title());
        lines.add("    " + finding.headline());
        lines.add("    at " + finding.at());
        lines.add("");
        lines.add("Evidence, in log-odds, each kind once");
        double sum = logOdds(finding.prior());
        lines.add(String.format(
                Locale.ROOT, "  %+6.2f  prior of %s, %.0f %%", sum, finding.pattern(), finding.prior() * 100));
        Set<String> counted = new LinkedHashSet<>();
        for (EvidenceLine evidence : finding.evidence()) {
            boolean first = counted.add(evidence.kind());
            sum += first ? evidence.weight() : 0;
            String weight = first ? String.format(Locale.ROOT, "%+6.2f", evidence.weight()) : "  once";
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s  %s: %s%s",
                    weight,
                    evidence.kind(),
                    evidence.statement(),
                    evidence.queries().isEmpty() ? "" : " " + evidence.queries()));
        }
        lines.add(String.format(Locale.ROOT, "  %+6.2f  in all: confidence %.1f %%", sum, finding.confidence() * 100));
        lines.add("");
        lines.add("Which rule fired on what");
        for (Derivation step : behind(finding, caseFile.derivation())) {
            lines.add("  " + step.rule());
            lines.add("      " + step.where());
            step.because().forEach(fact -> lines.add(cut("      because    " + fact, width)));
            step.therefore().forEach(made -> lines.add(cut("      therefore  " + made, width)));
        }
        lines.add("");
        lines.add("Case " + caseFile.id());
        return lines;
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /** The firings that made the finding's cause and evidence, and those behind what they fired on. */
    private static List<Derivation> behind(Finding finding, List<Derivation> all) {
        Set<String> wanted = new LinkedHashSet<>();
        Set<Derivation> kept = new LinkedHashSet<>();
        String mark = "pattern=" + finding.pattern() + ", subject=";
        for (Derivation step : all) {
            for (String made : step.therefore()) {
                boolean concluded = made.startsWith("Cause[" + mark) && made.contains(finding.headline());
                boolean evidence = made.startsWith("Evidence[" + mark)
                        && finding.evidence().stream().anyMatch(line -> made.contains("statement=" + line.statement()));
                if (concluded || evidence) {
                    kept.add(step);
                    wanted.addAll(step.because());
                }
            }
        }
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Derivation step : all) {
                if (!kept.contains(step) && step.therefore().stream().anyMatch(wanted::contains)) {
                    kept.add(step);
                    wanted.addAll(step.because());
                    grown = true;
                }
            }
        }
        return all.stream().filter(kept::contains).distinct().toList();
    }

    private static String cut(String line, int width) {
        return line.length() <= width ? line : line.substring(0, width - 3) + "...";
    }
}
