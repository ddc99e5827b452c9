package dev.gumshoe.cli.wiring;

import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.engine.rules.DroolsDecider;

/** The packs that every investigation decides with: the decision tree and the library of bug patterns. */
final class BuiltInRules {
    private BuiltInRules() {}

    static Decider load() {
        return DroolsDecider.load("rules", "bug-patterns");
    }
}
