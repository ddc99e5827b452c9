package dev.gumshoe.cli.kit;

import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternCase;
import dev.gumshoe.adapters.patterns.PatternCase.Expected;
import dev.gumshoe.adapters.patterns.PatternCase.Verdict;
import dev.gumshoe.cli.cases.CaseResult;
import dev.gumshoe.engine.casefile.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what cases found by what they were expected to. */
public final class JudgedCases {
    private JudgedCases() {}

    /** The findings that the cases of some patterns tell the truth of. */
    public static List<Judged> of(List<Shelf.Pattern> patterns, CaseRuns runs) {
        List<Judged> judged = new ArrayList<>();
        for (Shelf.Pattern pattern : patterns) {
            List<PatternCase> cases = CasesFile.read(pattern.folder().resolve(CasesFile.NAME));
            List<CaseResult> results = runs.run(List.of(pattern));
            for (int i = 0; i < results.size(); i++) {
                judged.addAll(judged(pattern.id(), cases.get(i), results.get(i)));
            }
        }
        return judged;
    }

    private static List<Judged> judged(String pattern, PatternCase written, CaseResult result) {
        Optional<Expected> expected = expected(written.verdict());
        String reporting = expected.map(Expected::pattern)
                .filter(other -> !other.isEmpty())
                .orElse(pattern);
        return result.findings().stream()
                .filter(finding ->
                        finding.pattern().equals(pattern) || finding.pattern().equals(reporting))
                .map(finding -> new Judged(
                        "cases",
                        finding.pattern(),
                        finding.confidence(),
                        expected.filter(truth -> isMeant(finding, reporting, truth))
                                .isPresent()))
                .toList();
    }

    private static boolean isMeant(Finding finding, String reporting, Expected expected) {
        String name = finding.model().shortName();
        boolean there = name.equals(expected.at()) || name.endsWith("." + expected.at());
        return finding.pattern().equals(reporting) && there;
    }

    private static Optional<Expected> expected(Verdict verdict) {
        if (verdict instanceof Verdict.Reports reports) {
            return Optional.of(reports.finding());
        }
        return ((Verdict.StaysSilent) verdict).instead();
    }
}
