package dev.gumshoe.cli.drill;

import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Faults that were planted together, and what the investigation found of them.
 *
 * @param lead what the investigation was told, for people
 * @param found the findings that are said to explain the lead, for people, in their order
 * @param falseAccusations how many of them are at a model where nothing was planted
 * @param milliseconds that the investigation took
 */
public record Trial(
        String project,
        String lead,
        List<Hit> hits,
        List<Found> found,
        int falseAccusations,
        boolean undetermined,
        int queries,
        long milliseconds) {
    public Trial {
        hits = List.copyOf(hits);
        found = List.copyOf(found);
    }

    /**
     * A finding that is said to explain the lead.
     *
     * @param stated its confidence, from 0 to 1
     * @param right whether a fault was planted there that the pattern names rightly
     */
    public record Found(String pattern, String text, double stated, boolean right) {
        static Found of(Finding finding, List<Planted> planted) {
            return new Found(
                    finding.pattern(),
                    finding.model().shortName() + " " + finding.pattern() + ": " + finding.headline(),
                    finding.confidence(),
                    planted.stream()
                            .anyMatch(one -> one.places().contains(finding.model())
                                    && one.fault().patterns().contains(finding.pattern())));
        }
    }

    /**
     * What an investigation came to, beside what was planted.
     *
     * @param lead for people
     */
    public static Trial of(String project, String lead, List<Planted> planted, CaseFile result, long milliseconds) {
        List<Finding> findings =
                result.findings().stream().filter(Finding::explainsTheLead).toList();
        Set<UniqueId> right =
                planted.stream().flatMap(one -> one.places().stream()).collect(Collectors.toSet());
        return new Trial(
                project,
                lead,
                planted.stream().map(one -> Hit.of(one, planted.size(), result)).toList(),
                findings.stream().map(finding -> Found.of(finding, planted)).toList(),
                (int) findings.stream()
                        .filter(finding -> !right.contains(finding.model()))
                        .count(),
                result.outcome() == Outcome.UNDETERMINED,
                result.queries().size(),
                milliseconds);
    }
}
