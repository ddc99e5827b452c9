package dev.gumshoe.cli.kit;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.engine.rules.Decision;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Rules that remember which of them fired, in any decision. */
final class RulesThatFire implements Decider {
    private final Decider rules;
    private final Set<String> groups = new HashSet<>();

    RulesThatFire(Decider rules) {
        this.rules = rules;
    }

    @Override
    public Decision decide(Collection<? extends Fact> facts) {
        Decision decision = rules.decide(facts);
        decision.firings().stream()
                .map(firing -> firing.rule())
                .map(rule -> rule.substring(0, Math.max(0, rule.indexOf(':'))))
                .forEach(groups::add);
        return decision;
    }

    /** What stands before the colon in the names of the rules that fired: a pattern's id. */
    Set<String> groups() {
        return groups;
    }
}
