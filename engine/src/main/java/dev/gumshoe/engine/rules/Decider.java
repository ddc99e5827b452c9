package dev.gumshoe.engine.rules;

import dev.gumshoe.engine.fact.Fact;
import java.util.Collection;

/** Decides: facts and answers in, questions and conclusions out. The same facts in the same order decide the same. */
public interface Decider {

    /**
     * One decision over everything known so far.
     *
     * @throws RulesException when rules feed each other without end, or one of them throws
     */
    Decision decide(Collection<? extends Fact> facts);
}
