package dev.gumshoe.adapters.duckdb;

import dev.gumshoe.engine.port.ResultTable.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** Values as text, the same on every machine: neither the platform's time zone nor its locale nor the Java release shows. */
final class CellText {
    private static final int SURE_DOUBLE_DIGITS = 15;
    private static final int MOST_DOUBLE_DIGITS = 17;
    private static final int SURE_FLOAT_DIGITS = 6;
    private static final int MOST_FLOAT_DIGITS = 9;
    private static final int LONGEST_PLAIN = 21;
    /** DuckDB keeps infinite dates as the ends of its range. */
    private static final int INFINITE_YEAR = 290_000;

    private CellText() {}

    static Cell read(ResultSet row, int column, String type) throws SQLException {
        Object value = type.startsWith("TIMESTAMP") && !type.endsWith("]") && !type.contains("ZONE")
                ? row.getObject(column, LocalDateTime.class)
                : row.getObject(column);
        return value == null ? Cell.NULL : Cell.of(of(value));
    }

    static String of(@Nullable Object value) throws SQLException {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Blob blob) {
            return HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
        }
        String moment = moment(value);
        return moment.isEmpty() ? nested(value) : moment;
    }

    private static String number(Number value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? shortest(number) : number.toString();
        }
        if (value instanceof Float number) {
            return Float.isFinite(number) ? shortest(number) : number.toString();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** The fewest digits that read back as the same number. */
    private static String shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = SURE_DOUBLE_DIGITS; digits < MOST_DOUBLE_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(MOST_DOUBLE_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static String shortest(float value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = SURE_FLOAT_DIGITS; digits < MOST_FLOAT_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.floatValue() == value) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(MOST_FLOAT_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        boolean longNumber = Math.abs(stripped.precision() - stripped.scale()) > LONGEST_PLAIN;
        return longNumber ? stripped.toString() : stripped.toPlainString();
    }

    private static String moment(Object value) {
        if (value instanceof Timestamp timestamp) {
            return moment(timestamp.toLocalDateTime());
        }
        if (value instanceof LocalDateTime time) {
            return infinite(time.getYear(), DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
        }
        if (value instanceof OffsetDateTime time) {
            OffsetDateTime utc = time.withOffsetSameInstant(ZoneOffset.UTC);
            return infinite(utc.getYear(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(utc));
        }
        if (value instanceof LocalDate date) {
            return infinite(date.getYear(), date.toString());
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return value instanceof OffsetTime time ? DateTimeFormatter.ISO_OFFSET_TIME.format(time) : "";
    }

    private static String infinite(int year, String text) {
        if (Math.abs(year) < INFINITE_YEAR) {
            return text;
        }
        return year < 0 ? "-infinity" : "infinity";
    }

    private static String nested(Object value) throws SQLException {
        if (value instanceof java.sql.Array array) {
            return list((Object[]) array.getArray());
        }
        if (value instanceof DuckDBStruct struct) {
            return map(struct.getMap());
        }
        if (value instanceof Struct struct) {
            return list(struct.getAttributes());
        }
        return value instanceof Map<?, ?> map ? map(map) : value.toString();
    }

    private static String list(Object[] values) throws SQLException {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = of(values[i]);
        }
        return Arrays.stream(texts).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String map(Map<?, ?> values) throws SQLException {
        StringBuilder text = new StringBuilder("{");
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            text.append(text.length() == 1 ? "" : ", ");
            text.append(of(entry.getKey())).append(": ").append(of(entry.getValue()));
        }
        return text.append('}').toString();
    }
}
