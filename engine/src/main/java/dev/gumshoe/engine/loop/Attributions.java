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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a figure's difference over the causes that lie on the way of its rows. Each row is counted at the first stage that loses
 * it, for what is lost upstream does not reach the stages after; so the parts add up without overlap. What no cause explains is the residual.
 */
final class Attributions {
    private final SpinePath path;
    private final Residuals residuals;

    Attributions(SpinePath path, Residuals residuals) {
        this.path = path;
        this.residuals = residuals;
    }

    /** @param causes in the order of their findings, which are named {@code f1}, {@code f2}, ... */
    Attribution split(Delta delta, List<Cause> causes) {
        SpinePath.Reach reach = path.from(delta.figure().node());
        List<Share> shares = new ArrayList<>();
        BigDecimal explained = BigDecimal.ZERO;
        for (int i = 0; i < causes.size(); i++) {
            Optional<BigDecimal> value = value(delta.figure().measure(), causes.get(i), reach);
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
                residual,
                residuals.note(delta, residual, causes, reach));
    }

    private static Optional<BigDecimal> value(Measure measure, Cause cause, SpinePath.Reach reach) {
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
