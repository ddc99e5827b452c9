package dev.gumshoe.lineage.blocks;

import dev.gumshoe.lineage.sql.TreeParts;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.MySQLGroupConcat;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;

/** Which functions make one value of many rows. */
public final class Aggregates {
    private static final Set<String> NAMES = Set.of(
            "any_value",
            "approx_count_distinct",
            "approx_distinct",
            "approx_percentile",
            "approx_quantiles",
            "arbitrary",
            "arg_max",
            "arg_min",
            "array_agg",
            "array_union_agg",
            "avg",
            "bit_and",
            "bit_or",
            "bit_xor",
            "bitand_agg",
            "bitor_agg",
            "bool_and",
            "bool_or",
            "booland_agg",
            "boolor_agg",
            "checksum",
            "collect_list",
            "collect_set",
            "corr",
            "count",
            "count_if",
            "countif",
            "covar_pop",
            "covar_samp",
            "every",
            "first",
            "geometric_mean",
            "group_concat",
            "hash_agg",
            "histogram",
            "hll",
            "json_agg",
            "json_object_agg",
            "jsonb_agg",
            "jsonb_object_agg",
            "kurtosis",
            "last",
            "list",
            "listagg",
            "logical_and",
            "logical_or",
            "mad",
            "map_agg",
            "max",
            "max_by",
            "median",
            "min",
            "min_by",
            "mode",
            "object_agg",
            "percentile",
            "percentile_approx",
            "percentile_cont",
            "percentile_disc",
            "product",
            "quantile",
            "quantile_cont",
            "quantile_disc",
            "regr_slope",
            "skewness",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "string_agg",
            "sum",
            "sum_if",
            "sumif",
            "var_pop",
            "var_samp",
            "variance",
            "xmlagg");

    private Aggregates() {}

    /** True of the name of an aggregate function, in lower case. */
    public static boolean isName(String function) {
        return NAMES.contains(function);
    }

    /** True where the node has an aggregate function outside window functions and subqueries. */
    public static boolean in(Object node) {
        if (node instanceof PlainSelect select) {
            return select.getSelectItems().stream().anyMatch(Aggregates::in)
                    || (select.getHaving() != null && in(select.getHaving()));
        }
        if (node instanceof Select) {
            return false;
        }
        if (isAggregate(node)) {
            return true;
        }
        return TreeParts.of(node).stream().anyMatch(Aggregates::in);
    }

    /** True where the node has a window function outside subqueries. */
    public static boolean hasWindow(Object node) {
        if (node instanceof Select) {
            return false;
        }
        if (node instanceof AnalyticExpression analytic && isWindow(analytic)) {
            return true;
        }
        return TreeParts.of(node).stream().anyMatch(Aggregates::hasWindow);
    }

    /** True of a call of an aggregate function that is no window function. */
    public static boolean isAggregate(Object node) {
        if (node instanceof AnalyticExpression analytic) {
            return !isWindow(analytic);
        }
        return node instanceof MySQLGroupConcat
                || (node instanceof Function function
                        && isName(String.valueOf(function.getName()).toLowerCase(Locale.ROOT)));
    }

    /** True of a call with OVER. */
    public static boolean isWindow(AnalyticExpression analytic) {
        return analytic.getType() == AnalyticType.OVER || analytic.getType() == AnalyticType.WITHIN_GROUP_OVER;
    }
}
