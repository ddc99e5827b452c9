package dev.gumshoe.cli.kit;

import dev.gumshoe.cli.cases.CaseResult;
import dev.gumshoe.engine.rules.Firing;
import dev.gumshoe.engine.rules.RuleFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of a case, for the author of a rule: expected against found, and which rules fired and which did not. */
public final class CaseText {
    private static final String FOUND = "; found ";
    private static final int LONGEST = 160;

    private CaseText() {}

    /**
     * The lines on a case that failed.
     *
     * @param rules the pattern's rules
     * @param verbose with the facts on which each rule fired, and the whole trace
     */
    public static List<String> of(CaseResult result, RuleFile rules, boolean verbose) {
        List<String> lines = new ArrayList<>();
        lines.add("FAIL  " + result.pattern() + ": " + result.name());
        lines.add("      " + result.where());
        result.problems().forEach(problem -> lines.addAll(difference(problem)));
        lines.addAll(firings(result, rules, verbose));
        if (verbose) {
            result.trace().forEach(line -> lines.add("      | " + line));
        }
        return lines;
    }

    private static List<String> difference(String problem) {
        int found = problem.indexOf(FOUND);
        if (!problem.startsWith("expected ") || found < 0) {
            return List.of("      ! " + problem);
        }
        return List.of(
                "      - expected  " + problem.substring("expected ".length(), found),
                "      + found     " + problem.substring(found + FOUND.length()));
    }

    private static List<String> firings(CaseResult result, RuleFile rules, boolean verbose) {
        List<String> lines = new ArrayList<>();
        Set<String> fired = result.firings().stream().map(Firing::rule).collect(Collectors.toSet());
        lines.add("      rules that fired" + (fired.isEmpty() ? ": none" : ""));
        Set<String> shown = new LinkedHashSet<>();
        for (Firing firing : result.firings()) {
            String once = "        " + firing.rule() + "  (" + firing.where() + ")";
            if (shown.add(once)) {
                lines.add(once);
            }
            if (verbose) {
                firing.premises().forEach(fact -> lines.add("          because   " + shortened(fact)));
            }
            firing.inserted().forEach(made -> lines.add("          therefore " + shortened(made)));
        }
        List<RuleFile.RuleLine> silent = rules.rules().stream()
                .filter(rule -> !fired.contains(rule.rule()))
                .toList();
        if (!silent.isEmpty()) {
            lines.add("      rules that never did");
            silent.forEach(
                    rule -> lines.add("        " + rule.rule() + "  (" + rules.shown() + ":" + rule.line() + ")"));
        }
        return lines;
    }

    private static String shortened(Object fact) {
        String text = fact.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 3) + "...";
    }
}
