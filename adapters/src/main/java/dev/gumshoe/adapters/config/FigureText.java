package dev.gumshoe.adapters.config;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.adapters.DecimalText;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as people write it, with or without the number that it should be: {@code fct_orders.count=10000},
 * {@code sum(fct_orders.amount)}, {@code count(distinct fct_orders.customer_id)}.
 *
 * @param model as it is called: {@code fct_orders}, {@code orders.v2}, {@code raw.orders} for a source
 * @param numbers the number that it should be, or none
 */
public record FigureText(String model, Measure measure, List<BigDecimal> numbers) {
    private static final String PATH = "([\\p{L}\\p{N}_$.-]+)\\.([\\p{L}\\p{N}_$-]+)";
    private static final Pattern COUNT = Pattern.compile(PATH);
    private static final Pattern SUM = Pattern.compile("sum\\s*\\(\\s*" + PATH + "\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AVERAGE =
            Pattern.compile("avg\\s*\\(\\s*" + PATH + "\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISTINCT =
            Pattern.compile("count\\s*\\(\\s*distinct\\s+" + PATH + "\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final String EXPECTED =
            "model.count, sum(model.column), avg(model.column), count(distinct model.column), or one divided by another";

    public FigureText {
        requireNonNull(model, "model is null");
        requireNonNull(measure, "measure is null");
        numbers = List.copyOf(numbers);
    }

    /**
     * Reads the file.
     *
     * @throws InputException where the text is not a figure, or what follows {@code =} is not a number
     */
    public static FigureText parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return figure(text, text);
        }
        BigDecimal number = DecimalText.parse(text.substring(equals + 1))
                .orElseThrow(() -> InputException.of(
                        Printable.quoted(text), "what follows '=' is not a number", "one such as 10000 or 12.50"));
        return figure(text, text.substring(0, equals)).with(number);
    }

    /** What the figure should be, where the text says so. */
    public Optional<BigDecimal> expected() {
        return numbers.stream().findFirst();
    }

    /**
     * The figure with the number that it should be.
     *
     * @throws InputException where no such figure can ever have that number
     */
    FigureText with(BigDecimal number) {
        boolean whole = number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
        boolean counts = !(measure instanceof Measure.Sum) && !measure.isQuotient();
        if (counts && !whole) {
            throw InputException.of(
                    Printable.quoted(number.toPlainString()), "no count can be that", "a whole number, 0 or above");
        }
        return new FigureText(model, measure, List.of(number));
    }

    private static FigureText figure(String text, String figure) {
        int slash = figure.indexOf('/');
        if (slash < 0) {
            return part(text, figure);
        }
        FigureText top = part(text, figure.substring(0, slash));
        FigureText bottom = part(text, figure.substring(slash + 1));
        if (!top.model().equals(bottom.model())) {
            throw InputException.of(Printable.quoted(text), "divides figures of two models", "two of one model");
        }
        return new FigureText(top.model(), new Measure.Ratio(top.measure(), bottom.measure()), List.of());
    }

    private static FigureText part(String text, String figure) {
        String trimmed = figure.strip();
        Matcher average = AVERAGE.matcher(trimmed);
        if (average.matches()) {
            return new FigureText(average.group(1), new Measure.Average(new ColumnName(average.group(2))), List.of());
        }
        Matcher sum = SUM.matcher(trimmed);
        if (sum.matches()) {
            return new FigureText(sum.group(1), new Measure.Sum(new ColumnName(sum.group(2))), List.of());
        }
        Matcher distinct = DISTINCT.matcher(trimmed);
        if (distinct.matches()) {
            ColumnName column = new ColumnName(distinct.group(2));
            return new FigureText(distinct.group(1), new Measure.CountDistinct(column), List.of());
        }
        Matcher count = COUNT.matcher(trimmed);
        if (count.matches() && count.group(2).toLowerCase(Locale.ROOT).equals("count")) {
            return new FigureText(count.group(1), new Measure.Count(), List.of());
        }
        throw InputException.of(Printable.quoted(text), "is not a figure", EXPECTED);
    }
}
