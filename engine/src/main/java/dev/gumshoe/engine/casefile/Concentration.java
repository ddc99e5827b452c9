package dev.gumshoe.engine.casefile;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Figure;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where what a cause takes from figures, or adds to them, is concentrated.
 *
 * @param values in which kind of rows; at most one for each figure
 * @param days on which days; at most one for each figure
 */
public record Concentration(List<InValue> values, List<OnDays> days) {
    /** It is spread, or not known. */
    public static final Concentration NONE = new Concentration(List.of(), List.of());

    public Concentration {
        values = List.copyOf(values);
        days = List.copyOf(days);
    }

    /**
     * Most of it has one value.
     *
     * @param column of the figure's node
     * @param value empty where it is NULL
     * @param share of what the cause moves, from 0 to 1
     * @param ofAll the share that the value has of the whole figure, from 0 to 1
     */
    public record InValue(Figure figure, String column, String value, BigDecimal share, BigDecimal ofAll) {
        public InValue {
            requireNonNull(figure, "figure is null");
            requireNonNull(column, "column is null");
            requireNonNull(value, "value is null");
            requireNonNull(share, "share is null");
            requireNonNull(ofAll, "ofAll is null");
        }
    }

    /**
     * It lies on some days alone.
     *
     * @param column of the figure's node
     * @param from the first, as the warehouse writes it
     * @param to the last
     * @param days how many have some of it
     * @param ofDays how many there are
     */
    public record OnDays(Figure figure, String column, String from, String to, long days, long ofDays) {
        public OnDays {
            requireNonNull(figure, "figure is null");
            requireNonNull(column, "column is null");
            requireNonNull(from, "from is null");
            requireNonNull(to, "to is null");
        }
    }
}
