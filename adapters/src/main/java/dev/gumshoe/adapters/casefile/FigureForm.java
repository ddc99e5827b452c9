package dev.gumshoe.adapters.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.UniqueId;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure as people write it, and in its parts: node, measure, and column, which is empty for a count. */
final class FigureForm {
    private static final String COUNT = "count";
    private static final String DISTINCT = "count_distinct";
    private static final String SUM = "sum";
    private static final String AVERAGE = "average";
    private static final String RATIO = "ratio";
    private static final Pattern PART = Pattern.compile("(sum|avg|count)\\((distinct )?(.+)\\)");

    private FigureForm() {}

    static final class Writer extends StdSerializer<Figure> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Figure.class);
        }

        @Override
        public void serialize(Figure value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("name", value.toString());
            out.writeStringField("node", value.node().value());
            if (value.measure() instanceof Measure.Sum sum) {
                measure(out, SUM, sum.column());
            } else if (value.measure() instanceof Measure.CountDistinct distinct) {
                measure(out, DISTINCT, distinct.column());
            } else if (value.measure() instanceof Measure.Average average) {
                measure(out, AVERAGE, average.column());
            } else if (value.measure() instanceof Measure.Ratio ratio) {
                measure(out, RATIO, new ColumnName(ratio.toString()));
            } else {
                measure(out, COUNT, new ColumnName(""));
            }
            out.writeEndObject();
        }

        private static void measure(JsonGenerator out, String name, ColumnName column) throws IOException {
            out.writeStringField("measure", name);
            out.writeStringField("column", column.value());
        }
    }

    static final class Reader extends StdDeserializer<Figure> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Figure.class);
        }

        @Override
        public Figure deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Parts parts = context.readValue(in, Parts.class);
            ColumnName column = new ColumnName(parts.column());
            Measure measure = switch (parts.measure()) {
                case COUNT -> new Measure.Count();
                case DISTINCT -> new Measure.CountDistinct(column);
                case SUM -> new Measure.Sum(column);
                case AVERAGE -> new Measure.Average(column);
                case RATIO ->
                    ratio(parts.column())
                            .orElseThrow(
                                    () -> context.weirdStringException(parts.column(), Measure.class, "not a ratio"));
                default -> throw context.weirdStringException(parts.measure(), Measure.class, "not a measure");
            };
            return new Figure(parts.node(), measure);
        }
    }

    private static Optional<Measure> ratio(String text) {
        int slash = text.indexOf("/");
        if (slash < 0) {
            return Optional.empty();
        }
        Optional<Measure> top = part(text.substring(0, slash));
        Optional<Measure> bottom = part(text.substring(slash + 1));
        return top.isPresent() && bottom.isPresent()
                ? Optional.of(new Measure.Ratio(top.get(), bottom.get()))
                : Optional.empty();
    }

    private static Optional<Measure> part(String text) {
        if (text.equals(COUNT)) {
            return Optional.of(new Measure.Count());
        }
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            return Optional.empty();
        }
        ColumnName column = new ColumnName(part.group(3));
        return switch (part.group(1)) {
            case "sum" -> Optional.of(new Measure.Sum(column));
            case "avg" -> Optional.of(new Measure.Average(column));
            default -> Optional.of(new Measure.CountDistinct(column));
        };
    }

    private record Parts(String name, UniqueId node, String measure, String column) {}
}
