package dev.gumshoe.lineage.flow;

import dev.gumshoe.lineage.sql.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.RowGetExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The names that warehouses give to columns without an alias. */
final class OutputNames {
    private static final Map<String, String> POSTGRES_TYPES = Map.ofEntries(
            Map.entry("int", "int4"),
            Map.entry("integer", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("smallint", "int2"),
            Map.entry("boolean", "bool"),
            Map.entry("decimal", "numeric"),
            Map.entry("real", "float4"),
            Map.entry("float", "float8"),
            Map.entry("double", "float8"),
            Map.entry("char", "bpchar"),
            Map.entry("character", "bpchar"));

    private OutputNames() {}

    /** @param place of the item in the SELECT, from 0 */
    static String of(SelectItem<?> item, int place, Words words) {
        if (item.getAlias() != null) {
            return words.name(item.getAlias().getName());
        }
        Expression expression = item.getExpression();
        if (expression instanceof Column column) {
            return words.name(column.getColumnName());
        }
        if (expression instanceof CastExpression cast
                && (cast.keyword == null || cast.keyword.isEmpty())
                && cast.getLeftExpression() instanceof Column column) {
            return words.name(column.getColumnName());
        }
        return switch (words.dialect()) {
            case POSTGRES, REDSHIFT -> postgres(expression, words);
            case BIGQUERY -> "f" + place + "_";
            case TRINO -> "_col" + place;
            case DUCKDB, DATABRICKS, ANSI -> words.text(expression);
            case SNOWFLAKE -> words.text(expression).toUpperCase(Locale.ROOT);
        };
    }

    /** The name of a column of VALUES. */
    static String ofValue(int place, Dialect dialect) {
        return switch (dialect) {
            case DUCKDB -> "col" + place;
            case DATABRICKS -> "col" + (place + 1);
            case TRINO -> "_col" + place;
            case POSTGRES, SNOWFLAKE, BIGQUERY, REDSHIFT, ANSI -> "column" + (place + 1);
        };
    }

    private static String postgres(Object node, Words words) {
        if (node instanceof Column column) {
            return words.name(column.getColumnName());
        }
        if (node instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            return postgres(list.get(0), words);
        }
        if (node instanceof RowGetExpression field) {
            return words.name(field.getColumnName());
        }
        if (node instanceof Function function) {
            return String.valueOf(function.getName()).toLowerCase(Locale.ROOT);
        }
        if (node instanceof AnalyticExpression analytic) {
            return analytic.getName().toLowerCase(Locale.ROOT);
        }
        if (node instanceof CastExpression cast) {
            String inner = postgres(cast.getLeftExpression(), words);
            return inner.equals("?column?") ? type(cast) : inner;
        }
        return node instanceof CaseExpression ? "case" : "?column?";
    }

    private static String type(CastExpression cast) {
        if (cast.getColDataType() == null) {
            return "?column?";
        }
        String type = List.of(cast.getColDataType()
                        .toString()
                        .toLowerCase(Locale.ROOT)
                        .strip()
                        .split("[^a-z0-9_]", 2))
                .get(0);
        return POSTGRES_TYPES.getOrDefault(type, type);
    }
}
