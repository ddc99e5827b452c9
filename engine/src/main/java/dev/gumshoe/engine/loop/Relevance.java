package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.conclusion.Conclusion.Effect;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the causes that explain a lead from what is there all the same. A cause whose fix leaves the figure as far off as it was
 * explains it only where nothing does better and as much was counted for it as the figure is off by. Where one fix alone makes every
 * figure what was expected, nothing is left for others that would take it past that, nor for what could not be tried, unless it is another name of the same. Else what
 * could not be tried must fit into what the figure is off by, and where it tells of no amount nothing else may help.
 */
final class Relevance {
    private final Symptoms symptoms;
    private final Fixes fixes;
    private final List<Delta> deltas;
    private final Trials trials;
    private final SpinePath path;
    private final Map<Cause, Fixes.Standing> standings = new HashMap<>();
    private final Map<Cause, Boolean> known = new HashMap<>();

    Relevance(Symptoms symptoms, Fixes fixes, Trials trials, SpinePath path) {
        this.symptoms = symptoms;
        this.fixes = fixes;
        this.deltas = trials.deltas();
        this.trials = trials;
        this.path = path;
    }

    boolean explains(Cause cause) {
        return known.computeIfAbsent(cause, each -> symptoms.explains(each) && (deltas.isEmpty() || bears(each)));
    }

    Fixes.Standing standing(Cause cause) {
        return standings.computeIfAbsent(cause, fixes::standing);
    }

    private boolean bears(Cause cause) {
        return switch (standing(cause)) {
            case MENDS -> true;
            case HELPS -> (!isMended() || isMendedTogether()) && !isWithinEstimate(cause);
            case UNTRIED -> isMended() ? isNameOfMended(cause) : fits(cause) && isNeeded(cause);
            case IN_VAIN -> !isMended() && (isCounted(cause) || isOvershot(cause));
        };
    }

    /** Where nothing tells by how much values are other than they should be, or how many rows are not there, whatever brings a figure closer goes before. */
    private boolean isNeeded(Cause cause) {
        return isSized(cause) || trials.causes().stream().noneMatch(other -> standing(other) == Fixes.Standing.HELPS);
    }

    private static boolean isSized(Cause cause) {
        boolean rows = cause.effect() == Effect.LOST || cause.effect() == Effect.REPEATED;
        return rows ? cause.portion().hasSize() : cause.portion().amount().known();
    }

    /** Whether a fix gains no more than what an estimate is off by at most, where other values than they should be account for all else. */
    private boolean isWithinEstimate(Cause cause) {
        return trials.causes().stream()
                        .filter(other -> other.effect() == Effect.CHANGED
                                && other.portion().amount().known())
                        .filter(other -> standing(other) == Fixes.Standing.UNTRIED)
                        .anyMatch(other -> deltas.stream()
                                .allMatch(delta ->
                                        isNearlyAll(other.portion().amount().value(), delta)))
                && deltas.stream()
                        .allMatch(delta -> trials.remedies(cause).stream()
                                .flatMap(remedy -> trials.value(delta.figure(), remedy.edits()).stream())
                                .noneMatch(value -> isMore(value.subtract(delta.actual()), delta)));
    }

    private static boolean isNearlyAll(BigDecimal amount, Delta delta) {
        return !isMore(delta.delta().abs().subtract(amount.abs()), delta);
    }

    /** Whether a value is more than a tenth of what a figure is off by. */
    private static boolean isMore(BigDecimal value, Delta delta) {
        return value.abs().compareTo(delta.delta().abs().movePointLeft(1)) > 0;
    }

    private boolean isMendedTogether() {
        return deltas.stream().allMatch(delta -> {
            List<Trials.Step> steps = trials.steps(delta);
            return !steps.isEmpty()
                    && trials.value(delta.figure(), steps.get(steps.size() - 1).together())
                            .filter(delta::isMendedBy)
                            .isPresent();
        });
    }

    /** Whether a cause that could not be tried was counted to be all that a figure is off by, or is another name of what is wrong with a node. */
    private boolean isNameOfMended(Cause cause) {
        return isCounted(cause)
                || (cause.effect() == Effect.CHANGED
                        && trials.causes().stream()
                                .filter(other -> other.subject()
                                        .node()
                                        .equals(cause.subject().node()))
                                .anyMatch(other -> standing(other) == Fixes.Standing.MENDS));
    }

    /** Whether a fix holds back too many of the rows that are too many, where nothing was counted: which row it keeps is a choice. */
    private boolean isOvershot(Cause cause) {
        return cause.effect() == Effect.REPEATED
                && deltas.stream()
                        .filter(delta -> counted(cause, delta).isEmpty())
                        .anyMatch(delta -> trials.remedies(cause).stream()
                                .flatMap(remedy -> trials.value(delta.figure(), remedy.edits()).stream())
                                .anyMatch(
                                        value -> value.subtract(delta.actual()).signum()
                                                == delta.delta().signum()));
    }

    private boolean isMended() {
        return trials.causes().stream().anyMatch(cause -> standing(cause) == Fixes.Standing.MENDS);
    }

    /** Whether the rows that were counted for a cause are all that a figure is off by. */
    private boolean isCounted(Cause cause) {
        return deltas.stream()
                .anyMatch(delta -> counted(cause, delta)
                        .filter(value -> value.compareTo(delta.delta()) == 0)
                        .isPresent());
    }

    private Optional<BigDecimal> counted(Cause cause, Delta delta) {
        return Attributions.counted(
                delta.figure().measure(), cause, path.from(delta.figure().node()));
    }

    /**
     * Whether a cause that could not be tried is on the way of a figure's rows, and was not counted to be more than it is off by. Where a
     * figure is too low repeated rows did not make it so.
     */
    private boolean fits(Cause cause) {
        boolean rows = cause.effect() == Effect.LOST || cause.effect() == Effect.REPEATED;
        return !rows
                || !isSized(cause)
                || deltas.stream()
                        .filter(delta -> cause.effect() != Effect.REPEATED
                                || delta.delta().signum() < 0
                                || delta.figure().measure().isQuotient())
                        .anyMatch(delta ->
                                path.from(delta.figure().node()).all().contains(cause.subject())
                                        && counted(cause, delta)
                                                .filter(value -> !isPart(value, delta.delta()))
                                                .isEmpty());
    }

    private static boolean isPart(BigDecimal value, BigDecimal delta) {
        return value.signum() == delta.signum() && value.abs().compareTo(delta.abs()) <= 0;
    }
}
