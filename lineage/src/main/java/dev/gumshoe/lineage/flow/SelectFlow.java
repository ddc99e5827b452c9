package dev.gumshoe.lineage.flow;

import dev.gumshoe.lineage.blocks.ColumnChoice;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The rows of one SELECT. */
final class SelectFlow {
    private final PlainSelect select;
    private final Words words;
    private final Influences influences = new Influences();
    private final Site site;
    private final Scope scope;
    private final List<Col> columns = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Expression> expressions = new ArrayList<>();
    private final List<Beyond> beyond = new ArrayList<>();

    SelectFlow(QueryFlow queries, PlainSelect select, Ctes ctes, Optional<Scope> outer) {
        this.select = select;
        this.words = queries.words();
        this.site = new Site(queries, ctes, influences);
        this.scope = new Scope(outer, aliasesFirst(words.dialect()));
    }

    private static boolean aliasesFirst(Dialect dialect) {
        return switch (dialect) {
            case DUCKDB, SNOWFLAKE, REDSHIFT, DATABRICKS -> true;
            case POSTGRES, BIGQUERY, TRINO, ANSI -> false;
        };
    }

    Rows rows() {
        if (select.getWindowDefinitions() != null) {
            site.name(select.getWindowDefinitions());
        }
        FromFlow from = new FromFlow(site, scope);
        from.read(select);
        for (SelectItem<?> item : select.getSelectItems()) {
            add(item);
        }
        decide(select.getWhere(), Transformation.FILTER);
        group();
        decide(select.getHaving(), Transformation.FILTER);
        decide(select.getQualify(), Transformation.FILTER);
        unite();
        sort();
        Optional<Beyond> more = beyond.isEmpty() ? Optional.empty() : Optional.of(Beyond.several(beyond));
        GrainFlow grain = new GrainFlow(select, site, scope, columns, places, expressions);
        return new Rows(columns, more, influences, grain.keys(), grain.ranks());
    }

    private void add(SelectItem<?> item) {
        Expression expression = item.getExpression();
        if (expression instanceof AllColumns star && StarFlow.isStar(star)) {
            new StarFlow(site, scope, columns, places, beyond).expand(star);
            while (expressions.size() < columns.size()) {
                expressions.add(star);
            }
            return;
        }
        Optional<ColumnChoice> choice = ColumnChoice.of(expression, words.dialect());
        if (choice.isPresent()) {
            new ChoiceFlow(site, scope, item, choice.get()).add(columns, places, beyond);
            while (expressions.size() < columns.size()) {
                expressions.add(choice.get().bare() ? choice.get().star() : expression);
            }
            return;
        }
        if (item.getAlias() != null && item.getAlias().getAliasColumns() != null) {
            addEach(item);
            return;
        }
        String name = OutputNames.of(item, columns.size(), words);
        SourcePosition position = SourcePosition.of(expression).orElse(Col.NOWHERE);
        Col column = new Col(
                name, ExpressionFlow.of(expression, site, scope), NullFlow.of(expression, site, scope), position);
        columns.add(column);
        expressions.add(expression);
        places.add(expression instanceof Column named ? scope.place(ExpressionFlow.path(named, words)) : Place.NONE);
        scope.alias(column);
    }

    /** {@code explode(m) as (k, v)} puts out several columns. */
    private void addEach(SelectItem<?> item) {
        Origins origins = ExpressionFlow.of(item.getExpression(), Transformation.EXPRESSION, site, scope);
        SourcePosition position = SourcePosition.of(item.getExpression()).orElse(Col.NOWHERE);
        for (Alias.AliasColumn column : item.getAlias().getAliasColumns()) {
            Col made = new Col(words.name(column.name), origins, Nullability.UNKNOWN, position);
            columns.add(made);
            expressions.add(item.getExpression());
            places.add(Place.NONE);
            scope.alias(made);
        }
    }

    private void decide(@org.jspecify.annotations.Nullable Object condition, Transformation use) {
        if (condition != null) {
            influences.add(ExpressionFlow.of(condition, use, site, scope));
        }
    }

    private void group() {
        GroupByElement group = select.getGroupBy();
        if (group == null) {
            return;
        }
        if (group.getGroupByExpressionList() != null) {
            for (Object expression : group.getGroupByExpressionList()) {
                decideBy(expression, Transformation.GROUPING);
            }
        }
        group.getGroupingSets().forEach(set -> decide(set, Transformation.GROUPING));
    }

    /** A number stands for the output column at that place. */
    private void decideBy(Object expression, Transformation use) {
        if (expression instanceof LongValue place) {
            long at = place.getValue();
            if (at >= 1 && at <= columns.size()) {
                Origins.Gathering gathering = new Origins.Gathering();
                gathering.add(columns.get((int) at - 1).origins(), use);
                influences.add(gathering.origins());
            }
        } else {
            decide(expression, use);
        }
    }

    private void unite() {
        if (select.getDistinct() == null) {
            return;
        }
        if (select.getDistinct().getOnSelectItems() != null) {
            select.getDistinct()
                    .getOnSelectItems()
                    .forEach(item -> decideBy(item.getExpression(), Transformation.GROUPING));
            return;
        }
        Origins.Gathering gathering = new Origins.Gathering();
        columns.forEach(column -> gathering.add(column.origins(), Transformation.GROUPING));
        influences.add(gathering.origins());
    }

    private void sort() {
        boolean picks = select.getLimit() != null
                || select.getFetch() != null
                || select.getOffset() != null
                || select.getTop() != null
                || (select.getDistinct() != null && select.getDistinct().getOnSelectItems() != null);
        if (picks && select.getOrderByElements() != null) {
            for (OrderByElement element : select.getOrderByElements()) {
                decideBy(element.getExpression(), Transformation.SORT);
            }
        }
    }
}
