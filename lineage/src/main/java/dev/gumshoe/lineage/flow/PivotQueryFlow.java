package dev.gumshoe.lineage.flow;

import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.select.PivotQuery;
import net.sf.jsqlparser.statement.select.SelectItem;
import org.jspecify.annotations.Nullable;

/**
 * The rows of DuckDB's {@code pivot r on k using sum(v) group by g}. The columns that it groups by are known; the others are named by
 * the values of {@code k}, and come from {@code v}.
 */
final class PivotQueryFlow {
    private final PivotQuery pivot;
    private final Words words;
    private final Influences influences = new Influences();
    private final Site site;
    private final Scope scope;

    PivotQueryFlow(QueryFlow queries, PivotQuery pivot, Ctes ctes, Optional<Scope> outer) {
        this.pivot = pivot;
        this.words = queries.words();
        this.site = new Site(queries, ctes, influences);
        this.scope = new Scope(outer, true);
    }

    Rows rows() {
        new FromFlow(site, scope).read(pivot.getFromItem(), null);
        Rows input = scope.items().get(0).rows();
        each(pivot.getOnExpressions())
                .forEach(on -> influences.add(ExpressionFlow.of(on, Transformation.GROUPING, site, scope)));
        List<Col> grouped = new ArrayList<>();
        for (Expression expression : each(pivot.getGroupByExpressions())) {
            influences.add(ExpressionFlow.of(expression, Transformation.GROUPING, site, scope));
            grouped.add(column(expression, grouped.size()));
        }
        Beyond values = grouped.isEmpty() ? new Beyond.OfPivot(input, values()) : new Beyond.OfAll(values());
        return new Rows(grouped, Optional.of(values), influences, List.of());
    }

    private Col column(Expression expression, int place) {
        return new Col(
                OutputNames.of(new SelectItem<>(expression), place, words),
                ExpressionFlow.of(expression, site, scope),
                NullFlow.of(expression, site, scope),
                SourcePosition.of(expression).orElse(Col.NOWHERE));
    }

    private Origins values() {
        Origins.Gathering gathering = new Origins.Gathering();
        for (SelectItem<?> item : each(pivot.getUsingItems())) {
            gathering.add(ExpressionFlow.of(item.getExpression(), site, scope), Transformation.AGGREGATION);
        }
        return gathering.origins();
    }

    private static <T> List<T> each(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
