package dev.gumshoe.cli.cases;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.engine.rules.Decision;
import java.util.Collection;
import java.util.List;

/** Keeps the last decision, of which the case file follows. */
final class LastDecision implements Decider {
    private final Decider rules;
    private Decision last = new Decision(List.of(), List.of(), List.of());

    LastDecision(Decider rules) {
        this.rules = rules;
    }

    @Override
    public Decision decide(Collection<? extends Fact> facts) {
        last = rules.decide(facts);
        return last;
    }

    Decision last() {
        return last;
    }
}
