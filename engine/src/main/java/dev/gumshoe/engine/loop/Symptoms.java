package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Symptom;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.rules.Decision;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the causes that explain a lead from those that are only found beside it. */
final class Symptoms {
    private final boolean sought;
    private final Set<Symptom> shown;

    Symptoms(List<Lead> leads, Decision decision) {
        this.sought = leads.stream().noneMatch(Lead.Sweep.class::isInstance);
        this.shown = decision.all(Symptom.class).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a lead shows what the cause does, where it does it. Without a lead there is nothing to explain. */
    boolean explains(Cause cause) {
        return !sought || shown.contains(new Symptom(cause.subject().node(), cause.effect()));
    }
}
