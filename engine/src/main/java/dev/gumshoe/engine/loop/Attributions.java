package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.Attribution.Share;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.conclusion.Conclusion.Effect;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.PlainNumber;
import dev.gumshoe.engine.fact.Portion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Splits a figure's difference over its causes. Where the fixes of the causes were tried, a cause's share is what the figure gains
 * with its fix, on top of those upstream. Where they were not, each row is counted at the first stage on the way of the figure's rows
 * that loses it, for what is lost upstream does not reach the stages after. What no cause explains is the residual.
 */
final class Attributions {
    private final SpinePath path;
    private final Residuals residuals;
    private final Trials trials;
    private final Counterfactuals values;

    Attributions(SpinePath path, Residuals residuals, Trials trials, Counterfactuals values) {
        this.path = path;
        this.residuals = residuals;
        this.trials = trials;
        this.values = values;
    }

    /** @param alternatives in the order of their findings, which are named {@code f1}, {@code f2}, ... */
    Attribution split(Delta delta, Alternatives alternatives) {
        SpinePath.Reach reach = path.from(delta.figure().node());
        List<Cause> causes = alternatives.causes();
        Map<Cause, BigDecimal> gained = new HashMap<>();
        gained(delta, reach).forEach((cause, gain) -> gained.merge(alternatives.first(cause), gain, BigDecimal::add));
        List<Share> shares = new ArrayList<>();
        BigDecimal explained = BigDecimal.ZERO;
        for (int i = 0; i < causes.size(); i++) {
            Cause cause = causes.get(i);
            Optional<BigDecimal> value = gained.containsKey(cause)
                    ? Optional.of(gained.get(cause))
                    : counted(delta.figure().measure(), cause, reach);
            if (value.isPresent()) {
                shares.add(new Share("f" + (i + 1), value.get()));
                explained = explained.add(value.get());
            }
        }
        BigDecimal residual = PlainNumber.of(delta.delta().subtract(explained));
        return new Attribution(
                delta.figure(),
                delta.source(),
                delta.expected(),
                delta.actual(),
                delta.delta(),
                shares,
                !gained.isEmpty(),
                residual,
                residuals.note(delta, residual, causes, reach));
    }

    /** What the figure gains with each fix on top of the ones before it; nothing where a step could not be computed. */
    private Map<Cause, BigDecimal> gained(Delta delta, SpinePath.Reach reach) {
        Map<Cause, BigDecimal> gained = new HashMap<>();
        BigDecimal before = delta.actual();
        List<Trials.Step> steps = trials.steps(delta);
        for (int i = 0; i < steps.size(); ) {
            int next = i + 1;
            while (next < steps.size()
                    && steps.get(next).edits().equals(steps.get(i).edits())) {
                next++;
            }
            Optional<BigDecimal> after =
                    values.value(delta.figure(), steps.get(i).together());
            if (after.isEmpty()) {
                return Map.of();
            }
            List<Cause> mended =
                    steps.subList(i, next).stream().map(Trials.Step::cause).toList();
            gained.putAll(
                    divided(after.get().subtract(before), mended, delta.figure().measure(), reach));
            before = after.get();
            i = next;
        }
        return gained;
    }

    /** Causes with one fix share what it gains as the rows that were counted for them do. */
    private static Map<Cause, BigDecimal> divided(
            BigDecimal gain, List<Cause> causes, Measure measure, SpinePath.Reach reach) {
        Map<Cause, BigDecimal> parts = new HashMap<>();
        BigDecimal whole = causes.stream()
                .map(cause -> counted(measure, cause, reach).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = gain;
        for (Cause cause : causes.subList(1, causes.size())) {
            BigDecimal part = whole.signum() == 0
                    ? BigDecimal.ZERO
                    : counted(measure, cause, reach)
                            .orElse(BigDecimal.ZERO)
                            .multiply(gain)
                            .divide(whole, MathContext.DECIMAL64);
            parts.put(cause, PlainNumber.of(part));
            left = left.subtract(part);
        }
        parts.put(causes.get(0), PlainNumber.of(left));
        return parts;
    }

    /** What a cause was counted to explain, in the figure's unit; empty where counting its rows does not tell. */
    static Optional<BigDecimal> counted(Measure measure, Cause cause, SpinePath.Reach reach) {
        if (cause.effect() == Effect.UNMATCHED || cause.effect() == Effect.CHANGED) {
            return Optional.empty();
        }
        Portion portion = cause.portion();
        Optional<BigDecimal> size = Optional.empty();
        if (measure instanceof Measure.Count && reach.countable().contains(cause.subject())) {
            size = Optional.of(BigDecimal.valueOf(portion.rows()));
        }
        if (measure instanceof Measure.Sum
                && reach.all().contains(cause.subject())
                && portion.amount().known()) {
            size = Optional.of(portion.amount().value());
        }
        return size.map(value -> PlainNumber.of(cause.effect() == Effect.LOST ? value : value.negate()));
    }
}
