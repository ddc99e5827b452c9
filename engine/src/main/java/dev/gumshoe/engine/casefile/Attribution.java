package dev.gumshoe.engine.casefile;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Figure;
import java.math.BigDecimal;
import java.util.List;

/**
 * A figure's difference, split over its causes. {@code delta} is the sum of the shares and the residual, exactly.
 *
 * @param source who says what was expected
 * @param delta expected less actual
 * @param computed true where the shares are what the figure gains with each fix on top of those upstream; false where they
 *     are the rows that each cause was counted to touch
 * @param residual what no cause explains
 * @param residualNote what is known of the residual, or what would tell more
 */
public record Attribution(
        Figure figure,
        String source,
        BigDecimal expected,
        BigDecimal actual,
        BigDecimal delta,
        List<Share> shares,
        boolean computed,
        BigDecimal residual,
        String residualNote) {
    public Attribution {
        requireNonNull(figure, "figure is null");
        requireNonNull(source, "source is null");
        requireNonNull(expected, "expected is null");
        requireNonNull(actual, "actual is null");
        requireNonNull(delta, "delta is null");
        requireNonNull(residual, "residual is null");
        requireNonNull(residualNote, "residualNote is null");
        shares = List.copyOf(shares);
    }

    /** What one finding explains of the difference, in the figure's unit. */
    public record Share(String finding, BigDecimal value) {
        public Share {
            requireNonNull(finding, "finding is null");
            requireNonNull(value, "value is null");
        }
    }
}
