package dev.gumshoe.cli.cases;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.engine.rules.Decision;
import dev.gumshoe.engine.rules.Firing;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps the last decision, of which the case file follows. */
final class LastDecision implements Decider {
    private final Decider rules;
    private final Set<Firing> firings = new LinkedHashSet<>();
    private Decision last = new Decision(List.of(), List.of(), List.of());

    LastDecision(Decider rules) {
        this.rules = rules;
    }

    @Override
    public Decision decide(Collection<? extends Fact> facts) {
        last = rules.decide(facts);
        firings.addAll(last.firings());
        return last;
    }

    /** What fired in any round, once each: a question is asked no more once it is answered. */
    Set<Firing> firings() {
        return firings;
    }

    Decision last() {
        return last;
    }
}
