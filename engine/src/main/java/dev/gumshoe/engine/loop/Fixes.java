package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Concentration;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.casefile.Fix.Outcome;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.casefile.SideEffects;
import dev.gumshoe.engine.conclusion.Conclusion.Absent;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.conclusion.Conclusion.Remedy;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.port.FilePatch;
import dev.gumshoe.engine.port.Patches;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes up the fixes of each cause with what came of trying them. */
final class Fixes {
    private final Trials trials;
    private final Counterfactuals values;
    private final List<Observation> observations;
    private final Patches patches;
    private final Repercussions repercussions;
    private final Concentrations concentrations;
    private final Preventions preventions;

    Fixes(
            Trials trials,
            Counterfactuals values,
            List<Observation> observations,
            Patches patches,
            Repercussions repercussions,
            Concentrations concentrations,
            Preventions preventions) {
        this.concentrations = concentrations;
        this.preventions = preventions;
        this.patches = patches;
        this.repercussions = repercussions;
        this.trials = trials;
        this.values = values;
        this.observations = observations;
    }

    List<Fix> of(Cause cause) {
        return trials.remedies(cause).stream()
                .map(remedy -> fix(cause, remedy))
                .distinct()
                .toList();
    }

    /** What trying to take a cause away came to. */
    Standing standing(Cause cause) {
        List<Fix> tried =
                of(cause).stream().filter(fix -> !fix.outcomes().isEmpty()).toList();
        if (tried.isEmpty()) {
            return Standing.UNTRIED;
        }
        if (tried.stream().noneMatch(Fix::proposed)) {
            return Standing.IN_VAIN;
        }
        return tried.stream().anyMatch(this::mends) ? Standing.MENDS : Standing.HELPS;
    }

    private boolean mends(Fix fix) {
        return !fix.outcomes().isEmpty()
                && trials.deltas().stream()
                        .allMatch(delta -> fix.outcomes().stream()
                                .anyMatch(outcome ->
                                        outcome.figure().equals(delta.figure()) && delta.isMendedBy(outcome.after())));
    }

    private Fix fix(Cause cause, Remedy remedy) {
        List<Outcome> outcomes = Stream.concat(
                        trials.deltas().stream()
                                .flatMap(delta -> outcome(delta.figure(), delta.actual(), delta.expected(), remedy)),
                        trials.absent().stream()
                                .flatMap(figure -> outcome(figure.figure(), null, figure.expected(), remedy)))
                .toList();
        boolean proposed = isProposed(cause, remedy);
        List<Preventions.Written> tests = proposed ? preventions.of(cause, remedy.edits()) : List.of();
        return new Fix(
                remedy.title(),
                proposed,
                outcomes,
                patches(remedy, tests),
                outcomes.isEmpty() ? obstacle() : "",
                proposed ? repercussions.of(remedy.edits()) : SideEffects.NONE,
                proposed ? concentrations.of(trials.deltas(), remedy.edits()) : Concentration.NONE,
                tests.stream().map(Preventions.Written::test).toList());
    }

    private Stream<Outcome> outcome(Figure figure, @Nullable BigDecimal before, BigDecimal expected, Remedy remedy) {
        return values.value(figure, remedy.edits()).map(after -> new Outcome(figure, before, after, expected)).stream();
    }

    /** Where the change itself cannot be written down, a test alone would only fail. */
    private List<FilePatch> patches(Remedy remedy, List<Preventions.Written> tests) {
        List<FilePatch> all = new ArrayList<>(patches.of(remedy.edits()));
        if (!all.isEmpty()) {
            tests.forEach(test -> test.patch().ifPresent(all::add));
        }
        return all;
    }

    /** A fix that is proposed for a cause. */
    record Proposal(Cause cause, List<Edit> edits) {}

    /** Every fix that is proposed, those of causes upstream first. */
    List<Proposal> proposed() {
        return trials.causes().stream()
                .flatMap(cause -> trials.remedies(cause).stream()
                        .filter(remedy -> isProposed(cause, remedy))
                        .map(remedy -> new Proposal(cause, remedy.edits())))
                .distinct()
                .toList();
    }

    private boolean isProposed(Cause cause, Remedy remedy) {
        return trials.deltas().stream().anyMatch(delta -> isCloser(delta, cause, remedy))
                || trials.absent().stream().anyMatch(figure -> isMet(figure, remedy));
    }

    private boolean isMet(Absent figure, Remedy remedy) {
        return values.value(figure.figure(), remedy.edits())
                .filter(after -> after.compareTo(figure.expected()) == 0)
                .isPresent();
    }

    private boolean isCloser(Delta delta, Cause cause, Remedy remedy) {
        Optional<BigDecimal> alone = values.value(delta.figure(), remedy.edits());
        if (alone.filter(after -> isCloser(delta, delta.actual(), after)).isPresent()) {
            return true;
        }
        BigDecimal before = delta.actual();
        for (Trials.Step step : trials.steps(delta)) {
            Optional<BigDecimal> after = values.value(delta.figure(), step.together());
            boolean its = step.cause().equals(cause) && step.edits().equals(remedy.edits());
            if (after.isEmpty() || (its && isCloser(delta, before, after.get()))) {
                return after.isPresent();
            }
            before = after.get();
        }
        return false;
    }

    private static boolean isCloser(Delta delta, BigDecimal before, BigDecimal after) {
        BigDecimal was = delta.expected().subtract(before).abs();
        return delta.expected().subtract(after).abs().compareTo(was) < 0;
    }

    private String obstacle() {
        if (trials.deltas().isEmpty() && trials.absent().isEmpty()) {
            return "no figure to try it on: it needs one that is expected";
        }
        return observations.stream()
                .filter(Observation.NotMeasured.class::isInstance)
                .map(Observation.NotMeasured.class::cast)
                .filter(gap -> gap.question().equals("Counterfactual"))
                .map(Observation.NotMeasured::why)
                .findFirst()
                .orElse("it was not computed");
    }

    /** Why none is proposed, and what to do instead; empty where one is. */
    String byHand(PatternInfo pattern, List<Fix> tried) {
        if (tried.stream().anyMatch(Fix::proposed)) {
            return "";
        }
        if (tried.isEmpty()) {
            return pattern.byHand().isEmpty() ? pattern.fix() : pattern.byHand() + ": " + pattern.fix();
        }
        return tried.stream()
                .map(Fix::obstacle)
                .filter(obstacle -> !obstacle.isEmpty())
                .findFirst()
                .map(obstacle -> "nothing was tried (" + obstacle + "): " + pattern.fix())
                .orElse("what was tried brings the figure no closer: " + pattern.fix());
    }

    /** How well a cause's fixes do, the best first. */
    enum Standing {
        MENDS,
        HELPS,
        UNTRIED,
        IN_VAIN
    }
}
