package dev.gumshoe.lineage.impact;

import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.WarehouseTypes;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What values a type can hold, by the warehouses' own documentation of their data types: DuckDB's, PostgreSQL's, Snowflake's,
 * BigQuery's, Redshift's, Databricks' and Trino's pages "Data types" and "Numeric types".
 *
 * @param name the type's own, without its size, in lower case
 * @param whole digits before the point that it holds exactly; of a text its length
 * @param places digits behind the point; of a time those of its seconds
 * @param zoned true of a time that knows its zone
 */
record TypeSize(TypeFamily family, String name, int whole, int places, boolean zoned) {
    private static final Pattern TYPE =
            Pattern.compile("([^(]+?)\\s*(?:\\(\\s*(\\d+|max)\\s*(?:,\\s*(\\d+)\\s*)?\\))?(\\s+with.*)?");
    private static final int ANY = Integer.MAX_VALUE;
    private static final int SINGLE = 7;
    private static final int DOUBLE = 15;
    private static final List<String> FIXED = List.of("char", "character", "nchar", "bpchar", "national character");

    /** The size of a type; empty where its name is not known. */
    static Optional<TypeSize> of(String type, Dialect dialect) {
        Matcher parts = TYPE.matcher(type.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String zone = parts.group(4) == null ? "" : parts.group(4);
        String name = parts.group(1).strip() + zone.replaceAll("\\s+", " ");
        int first = parts.group(2) == null ? -1 : parts.group(2).equals("max") ? ANY : digits(parts.group(2));
        int second = parts.group(3) == null ? -1 : digits(parts.group(3));
        TypeFamily family = WarehouseTypes.familyOf(name);
        return switch (family) {
            case INTEGER -> Optional.of(new TypeSize(family, name, integer(name, dialect), 0, false));
            case DECIMAL -> decimal(name, first, second, dialect);
            case FLOAT -> Optional.of(new TypeSize(family, name, binary(name, first, dialect), ANY, false));
            case TEXT -> Optional.of(new TypeSize(family, name, length(name, first, dialect), 0, false));
            case DATE -> Optional.of(new TypeSize(family, name, 0, -1, false));
            case TIMESTAMP ->
                Optional.of(new TypeSize(family, name, 0, seconds(name, first, dialect), zoned(name, dialect)));
            case BOOLEAN, TIME, BINARY, NESTED, OTHER -> Optional.of(new TypeSize(family, name, first, second, false));
            case UNKNOWN -> Optional.empty();
        };
    }

    /** What becomes of values of this type in the other. */
    TypeChange to(TypeSize other) {
        if (equals(other)) {
            return TypeChange.WIDER;
        }
        if (family.isNumeric() && other.family.isNumeric()) {
            return lossless(holdsNumbersOf(other));
        }
        if (isDay() && other.isDay()) {
            return zoned != other.zoned && other.family == TypeFamily.TIMESTAMP
                    ? TypeChange.UNKNOWN
                    : lossless(places <= other.places);
        }
        if (family != other.family) {
            return TypeChange.OTHER_FAMILY;
        }
        return family == TypeFamily.TEXT
                ? lossless(whole <= other.whole && (isFixed() || !other.isFixed()) && !other.name.equals("enum"))
                : TypeChange.UNKNOWN;
    }

    /** True where the types are the same but for their size. */
    boolean hasTheNameOf(TypeSize other) {
        boolean sized = family == TypeFamily.INTEGER || family == TypeFamily.FLOAT;
        return family == other.family && zoned == other.zoned && (!sized || whole == other.whole);
    }

    /** True where the types are the same by whatever names. */
    boolean hasTheSizeOf(TypeSize other) {
        return hasTheNameOf(other) && whole == other.whole && places == other.places;
    }

    private boolean holdsNumbersOf(TypeSize other) {
        boolean sign = family != TypeFamily.INTEGER || isUnsigned() || !other.isUnsigned();
        if (other.family == TypeFamily.FLOAT) {
            return whole <= other.whole && (family == TypeFamily.FLOAT || places == 0);
        }
        return sign && family != TypeFamily.FLOAT && whole <= other.whole && places <= other.places;
    }

    private static TypeChange lossless(boolean holds) {
        return holds ? TypeChange.WIDER : TypeChange.LOSSY;
    }

    private boolean isDay() {
        return family == TypeFamily.DATE || family == TypeFamily.TIMESTAMP;
    }

    private boolean isUnsigned() {
        return family == TypeFamily.INTEGER && name.startsWith("u");
    }

    private boolean isFixed() {
        return FIXED.contains(name);
    }

    /** The digits of the greatest whole number; of unsigned ones one more, since they hold greater ones. */
    private static int integer(String name, Dialect dialect) {
        if (dialect == Dialect.SNOWFLAKE) {
            return 38;
        }
        if (dialect == Dialect.BIGQUERY) {
            return 19;
        }
        return switch (name) {
            case "tinyint", "int1", "byteint", "byte" -> 3;
            case "utinyint", "uint8" -> 4;
            case "smallint", "int2", "int16", "short", "smallserial" -> 5;
            case "usmallint", "uint16" -> 6;
            case "mediumint" -> 7;
            case "int", "integer", "int4", "int32", "signed", "serial", "oid" -> 10;
            case "uinteger", "uint32" -> 11;
            case "bigint", "int8", "int64", "long", "bigserial" -> 19;
            case "ubigint", "uint64" -> 20;
            case "hugeint", "int128" -> 39;
            default -> 40;
        };
    }

    private static Optional<TypeSize> decimal(String name, int precision, int scale, Dialect dialect) {
        if (precision >= 0) {
            int places = Math.max(0, scale);
            return Optional.of(new TypeSize(TypeFamily.DECIMAL, name, precision - places, places, false));
        }
        boolean big = name.startsWith("big");
        return switch (dialect) {
            case DUCKDB -> Optional.of(new TypeSize(TypeFamily.DECIMAL, name, 15, 3, false));
            case SNOWFLAKE, TRINO -> Optional.of(new TypeSize(TypeFamily.DECIMAL, name, 38, 0, false));
            case POSTGRES -> Optional.of(new TypeSize(TypeFamily.DECIMAL, name, ANY, ANY, false));
            case BIGQUERY -> Optional.of(new TypeSize(TypeFamily.DECIMAL, name, big ? 38 : 29, big ? 38 : 9, false));
            case REDSHIFT -> Optional.of(new TypeSize(TypeFamily.DECIMAL, name, 18, 0, false));
            case DATABRICKS -> Optional.of(new TypeSize(TypeFamily.DECIMAL, name, 10, 0, false));
            case ANSI -> Optional.empty();
        };
    }

    /** The digits of the whole numbers that a binary fraction holds exactly. */
    private static int binary(String name, int bits, Dialect dialect) {
        boolean small = dialect == Dialect.DUCKDB || dialect == Dialect.DATABRICKS;
        return switch (name) {
            case "real", "float4", "float32" -> dialect == Dialect.SNOWFLAKE ? DOUBLE : SINGLE;
            case "float" -> small || (bits > 0 && bits <= 24) ? SINGLE : DOUBLE;
            default -> DOUBLE;
        };
    }

    private static int length(String name, int stated, Dialect dialect) {
        if (stated >= 0) {
            return dialect == Dialect.DUCKDB ? ANY : stated;
        }
        boolean redshift = dialect == Dialect.REDSHIFT && !name.equals("enum");
        boolean fixed = FIXED.contains(name) && dialect != Dialect.DUCKDB && !name.equals("bpchar");
        return fixed ? 1 : redshift ? 256 : ANY;
    }

    private static int seconds(String name, int stated, Dialect dialect) {
        if (stated >= 0) {
            return stated;
        }
        return switch (name) {
            case "timestamp_s" -> 0;
            case "timestamp_ms" -> 3;
            case "timestamp_ns" -> 9;
            default -> dialect == Dialect.SNOWFLAKE ? 9 : dialect == Dialect.TRINO ? 3 : 6;
        };
    }

    private static boolean zoned(String name, Dialect dialect) {
        boolean plain = name.equals("timestamp") && (dialect == Dialect.BIGQUERY || dialect == Dialect.DATABRICKS);
        return plain
                || name.contains("with time zone")
                || name.contains("with local time zone")
                || List.of("timestamptz", "timestamp_tz", "timestamp_ltz", "timestampltz")
                        .contains(name);
    }

    private static int digits(String number) {
        return number.length() > 9 ? ANY : Integer.parseInt(number);
    }
}
