package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The few expressions that each warehouse spells its own way. */
final class Flavour {
    private static final String NUMBER = "'^[+-]?[0-9]+([.][0-9]+)?$'";
    private static final Pattern CTE_OPENING =
            Pattern.compile("(?is)^((\"[^\"]+\"|[^\\s(]+)\\s*(\\([^()]*\\)\\s*)?as)(?=\\s*\\()");

    private final Dialect dialect;

    Flavour(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The name in quotes. */
    String quoted(String name) {
        return dialect.quoted(name);
    }

    /** A column that a person or the catalog named, as SQL can write it. */
    String column(String name) {
        boolean caseCounts = dialect == Dialect.SNOWFLAKE || dialect == Dialect.ANSI;
        return caseCounts && name.matches("[A-Za-z_][A-Za-z0-9_]*") ? name : dialect.quoted(name);
    }

    /** The relation's name as SQL can write it. */
    String relation(RelationName relation) {
        return Stream.of(relation.database(), relation.schema(), relation.identifier())
                .filter(part -> !part.isEmpty())
                .map(dialect::quoted)
                .collect(Collectors.joining("."));
    }

    /** The CTE so that it is computed once however many read it, where the warehouse would not do so unasked. */
    String computedOnce(String cte) {
        return dialect == Dialect.DUCKDB ? CTE_OPENING.matcher(cte).replaceFirst("$1 materialized") : cte;
    }

    /** The expression as text. */
    String text(String expression) {
        String type = dialect == Dialect.BIGQUERY || dialect == Dialect.DATABRICKS ? "string" : "varchar";
        return "cast(" + expression + " as " + type + ")";
    }

    /** The number that is not exact to six decimals. */
    String rounded(String number) {
        return dialect == Dialect.POSTGRES || dialect == Dialect.REDSHIFT
                ? "round(cast(" + number + " as numeric), 6)"
                : "round(" + number + ", 6)";
    }

    /** The text without zeros at its beginning. */
    String withoutLeadingZeros(String text) {
        return dialect == Dialect.TRINO || dialect == Dialect.DATABRICKS
                ? "trim(leading '0' from " + text + ")"
                : "ltrim(" + text + ", '0')";
    }

    /** The text read as a number; NULL where it is none. */
    String number(String text) {
        return switch (dialect) {
            case DUCKDB, DATABRICKS, TRINO, ANSI -> "try_cast(" + text + " as decimal(38, 9))";
            case SNOWFLAKE -> "try_to_decimal(" + text + ", 38, 9)";
            case BIGQUERY -> "safe_cast(" + text + " as bignumeric)";
            case POSTGRES, REDSHIFT ->
                "case when " + text + " ~ " + NUMBER + " then cast(" + text + " as decimal(38, 9)) end";
        };
    }
}
