package dev.gumshoe.cli.cases;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.rules.Firing;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a case.
 *
 * @param name of the case
 * @param where the file and line at which it is written
 * @param problems what is not as expected, a line each; none where the case passes
 * @param trace what the investigation found and why, for the rule's author
 * @param firings of the pattern's own rules, in any round
 * @param findings of any pattern
 */
public record CaseResult(
        String pattern,
        String name,
        String where,
        List<String> problems,
        List<String> trace,
        List<Firing> firings,
        List<Finding> findings) {
    public CaseResult {
        requireNonNull(pattern, "pattern is null");
        requireNonNull(name, "name is null");
        requireNonNull(where, "where is null");
        problems = List.copyOf(problems);
        trace = List.copyOf(trace);
        firings = List.copyOf(firings);
        findings = List.copyOf(findings);
    }

    public boolean passed() {
        return problems.isEmpty();
    }

    /** The same, with more that is not as expected. */
    public CaseResult with(List<String> more) {
        List<String> all = new ArrayList<>(problems);
        all.addAll(more);
        return new CaseResult(pattern, name, where, all, trace, firings, findings);
    }

    /** The case, its problems and the trace. */
    public String text() {
        StringBuilder text = new StringBuilder(where)
                .append(": ")
                .append(pattern)
                .append(": ")
                .append(name);
        problems.forEach(problem -> text.append("\n  ").append(problem));
        if (!passed()) {
            trace.forEach(line -> text.append("\n    ").append(line));
        }
        return text.toString();
    }
}
