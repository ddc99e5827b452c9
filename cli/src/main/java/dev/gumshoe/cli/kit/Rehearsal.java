package dev.gumshoe.cli.kit;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.engine.rules.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The decisions of one investigation, each with what it was decided on. Rules that decide alike in each of them would ask the
 * same, be told the same and conclude the same, so that the investigation need not be run by them.
 */
final class Rehearsal implements Decider {
    private final Decider rules;
    private final List<Round> rounds = new ArrayList<>();

    Rehearsal(Decider rules) {
        this.rules = rules;
    }

    /** What was decided in one round, by rule. */
    private record Round(List<Fact> facts, Map<String, Set<Object>> decided) {}

    @Override
    public Decision decide(Collection<? extends Fact> facts) {
        Decision decision = rules.decide(facts);
        rounds.add(new Round(List.copyOf(facts), byRule(decision)));
        return decision;
    }

    /** Whether other rules decide the same in every round. */
    boolean isDecidedAlikeBy(Decider others) {
        try {
            return rounds.stream()
                    .allMatch(round -> byRule(others.decide(round.facts())).equals(round.decided()));
        } catch (RuntimeException e) {
            return false; // left to the investigation, which fails in the same way
        }
    }

    private static Map<String, Set<Object>> byRule(Decision decision) {
        return decision.firings().stream()
                .collect(Collectors.groupingBy(
                        firing -> firing.rule(),
                        Collectors.flatMapping(firing -> firing.inserted().stream(), Collectors.toSet())));
    }
}
