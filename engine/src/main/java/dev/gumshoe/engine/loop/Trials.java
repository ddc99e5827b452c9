package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.conclusion.Conclusion.Absent;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.conclusion.Conclusion.Effect;
import dev.gumshoe.engine.conclusion.Conclusion.Remedy;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.Subject;
import dev.gumshoe.engine.port.Downstream;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.engine.rules.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the fixes of a case together, one on top of the other, those upstream first. What the figure gains with each is the share of
 * its cause: the shares add up to what all fixes reach, whatever their overlap, for no row is won twice.
 */
final class Trials {
    private final Decision decision;
    private final Counterfactuals values;
    private final Symptoms symptoms;
    private final Downstream downstream;

    Trials(Decision decision, Counterfactuals values, Symptoms symptoms, Downstream downstream) {
        this.decision = decision;
        this.values = values;
        this.symptoms = symptoms;
        this.downstream = downstream;
    }

    /**
     * A cause's fix on top of those before it.
     *
     * @param together its edits and those of the steps before
     */
    record Step(Cause cause, List<Edit> edits, List<Edit> together) {}

    /** The steps by which a figure is mended; none where the figure could not be computed anew. */
    List<Step> steps(Delta delta) {
        if (!values.holdFor(delta)) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        Set<Edit> together = new LinkedHashSet<>();
        for (Cause cause : causes()) {
            remedy(cause, delta).ifPresent(remedy -> {
                together.addAll(remedy.edits());
                steps.add(new Step(cause, remedy.edits(), List.copyOf(together)));
            });
        }
        return steps;
    }

    /** What must be asked before every step's value is known. */
    List<Probe> probes() {
        return deltas().stream()
                .flatMap(delta -> steps(delta).stream()
                        .filter(step ->
                                values.value(delta.figure(), step.together()).isEmpty())
                        .map(step -> new Probe(
                                new Question.Counterfactual(delta.figure(), step.together()),
                                "what " + delta.figure() + " becomes with the fixes put together")))
                .distinct()
                .toList();
    }

    /** What a figure becomes with edits, as far as it was computed. */
    Optional<BigDecimal> value(Figure figure, List<Edit> edits) {
        return values.value(figure, edits);
    }

    List<Delta> deltas() {
        return decision.all(Delta.class)
                .filter(delta -> delta.delta().signum() != 0)
                .sorted(Comparator.comparing(delta -> delta.figure().toString()))
                .toList();
    }

    /** The figures that are expected of models which are not in the warehouse. */
    List<Absent> absent() {
        return decision.all(Absent.class)
                .sorted(Comparator.comparing(absent -> absent.figure().toString()))
                .toList();
    }

    /** The causes that explain a lead, those upstream first. */
    List<Cause> causes() {
        return decision.all(Cause.class)
                .filter(symptoms::explains)
                .sorted(Comparator.comparing((Cause cause) -> -downstream
                                .of(cause.subject().node())
                                .affected()
                                .size())
                        .thenComparing(cause -> cause.subject().node())
                        .thenComparing(cause -> ordinal(cause.subject()))
                        .thenComparing(this::isWide)
                        .thenComparing(Cause::pattern))
                .toList();
    }

    /** A cause's stage within its node; what is wrong with the node as a whole comes first. */
    static int ordinal(Subject subject) {
        return subject instanceof StageId stage ? stage.ordinal() : -1;
    }

    /** A join of another type wins back whatever the join loses: at one stage it comes after what wins back some. */
    private boolean isWide(Cause cause) {
        return remedies(cause).stream()
                .flatMap(remedy -> remedy.edits().stream())
                .anyMatch(Edit.ChangeJoin.class::isInstance);
    }

    /** The remedies of a cause, those first that bring the first figure nearest to what was expected. */
    List<Remedy> remedies(Cause cause) {
        List<Delta> deltas = deltas();
        Comparator<Remedy> nearest =
                Comparator.comparing(remedy -> deltas.isEmpty() ? BigDecimal.ZERO : distance(remedy, deltas.get(0)));
        return decision.all(Remedy.class)
                .filter(remedy -> remedy.pattern().equals(cause.pattern())
                        && remedy.subject().equals(cause.subject()))
                .sorted(nearest)
                .toList();
    }

    /** Of the remedies that move the figure as taking the cause away must, the first of those that bring it nearest. */
    private Optional<Remedy> remedy(Cause cause, Delta delta) {
        return remedies(cause).stream()
                .filter(remedy -> values.value(delta.figure(), remedy.edits())
                        .filter(value -> delta.isMendedBy(value)
                                || isMeant(value.subtract(delta.actual()), cause.effect(), delta))
                        .isPresent())
                .min(Comparator.comparing(remedy -> distance(remedy, delta)));
    }

    /** How far the figure is from what was expected with a remedy that was computed. */
    private BigDecimal distance(Remedy remedy, Delta delta) {
        BigDecimal value = values.value(delta.figure(), remedy.edits()).orElse(delta.actual());
        return delta.expected().subtract(value).abs();
    }

    /** Rows that come back may lower an average. */
    private static boolean isMeant(BigDecimal change, Effect effect, Delta delta) {
        if (delta.figure().measure().isQuotient()) {
            return change.signum() != 0;
        }
        return switch (effect) {
            case LOST -> change.signum() > 0;
            case REPEATED -> change.signum() < 0;
            case UNMATCHED, CHANGED -> change.signum() != 0;
        };
    }
}
