package dev.gumshoe.lineage.flow;

import dev.gumshoe.lineage.blocks.Aggregates;
import dev.gumshoe.lineage.blocks.ColumnChoice;
import dev.gumshoe.lineage.columns.DateParts;
import dev.gumshoe.lineage.sql.TreeParts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.expression.LambdaExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.Select;

/** What the columns in an expression become in its value. */
final class ExpressionFlow {
    private static final Set<String> CHOOSING = Set.of("if", "iff", "iif", "nvl2");
    private static final Set<String> DATED = Set.of(
            "datediff",
            "date_diff",
            "dateadd",
            "date_add",
            "date_sub",
            "date_trunc",
            "datetrunc",
            "date_part",
            "datepart",
            "timestampdiff",
            "timestamp_diff",
            "timestampadd",
            "timestamp_add",
            "timestamp_sub",
            "timestamp_trunc",
            "datetime_diff",
            "datetime_add",
            "datetime_sub",
            "datetime_trunc",
            "time_slice",
            "last_day",
            "trunc",
            "generate_date_array",
            "generate_timestamp_array",
            "extract",
            "time_diff",
            "time_add",
            "time_sub",
            "time_trunc");
    private final Site site;
    private final Words words;
    private final Scope scope;
    private final Origins.Gathering gathering;

    private ExpressionFlow(Site site, Scope scope, Origins.Gathering gathering) {
        this.site = site;
        this.words = site.words();
        this.scope = scope;
        this.gathering = gathering;
    }

    /** What the value comes from. */
    static Origins of(Expression expression, Site site, Scope scope) {
        if (expression instanceof Column column) {
            if (Niladic.isMeant(column, site.words(), scope)) {
                return Origins.NONE;
            }
            return column(column, site, scope).map(Col::origins).orElseGet(() -> unknown(column, site.words()));
        }
        return of(expression, Transformation.IDENTITY, site, scope);
    }

    /** What the expression comes from when it is used this way. */
    static Origins of(Object expression, Transformation use, Site site, Scope scope) {
        Origins.Gathering gathering = new Origins.Gathering();
        new ExpressionFlow(site, scope, gathering).add(expression, use);
        return gathering.origins();
    }

    /** The column that is meant; empty where none that is read fits. */
    static Optional<Col> column(Column column, Site site, Scope scope) {
        return scope.resolve(path(column, site.words()));
    }

    /** The parts of the column's name, the first first. */
    static List<String> path(Column column, Words words) {
        Table table = column.getTable();
        String name = words.name(column.getColumnName());
        if (table == null || table.getName() == null) {
            return List.of(name);
        }
        List<String> path = new ArrayList<>();
        path.add(name);
        for (String part : table.getNameParts()) {
            if (part != null) {
                path.add(words.name(part));
            }
        }
        Collections.reverse(path);
        return path;
    }

    private static Origins unknown(Column column, Words words) {
        String name = words.name(column.getColumnName());
        boolean bare = column.getTable() == null || column.getTable().getName() == null;
        return bare && Niladic.canBeMeant(name) ? Origins.NONE : Origins.of(new Base(List.of(), name));
    }

    private void add(Object node, Transformation use) {
        if (node instanceof Column column) {
            gathering.add(of(column, site, scope), use);
        } else if (ColumnChoice.isCall(node) && scope.chosen().isPresent()) {
            gathering.add(scope.chosen().get().origins(), use);
        } else if (node instanceof BinaryExpression binary) {
            add(binary.getLeftExpression(), use.then(Transformation.EXPRESSION));
            add(binary.getRightExpression(), use.then(Transformation.EXPRESSION));
        } else if (node instanceof CastExpression cast) {
            add(cast.getLeftExpression(), use.then(Transformation.CAST));
        } else if (node instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            add(list.get(0), use);
        } else if (node instanceof Function function) {
            addFunction(function, use);
        } else if (node instanceof AnalyticExpression analytic) {
            addAnalytic(analytic, use);
        } else if (node instanceof CaseExpression choice) {
            addCase(choice, use);
        } else if (node instanceof Select query) {
            addQuery(query, use);
        } else if (!(node instanceof LongValue || node instanceof StringValue || node instanceof NullValue)) {
            addOther(node, use);
        }
    }

    private void addOther(Object node, Transformation use) {
        if (node instanceof LambdaExpression lambda) {
            List<String> names =
                    lambda.getIdentifiers().stream().map(words::name).toList();
            new ExpressionFlow(site, scope.withLocals(names), gathering)
                    .add(lambda.getExpression(), use.then(Transformation.EXPRESSION));
        } else if (node instanceof JsonExpression document) {
            addDocument(document, use.then(Transformation.EXPRESSION));
        } else if (node instanceof AllTableColumns star) {
            scope.item(List.of(words.name(star.getTable().getName())))
                    .ifPresent(item -> item.rows()
                            .columns()
                            .forEach(column -> gathering.add(column.origins(), use.then(Transformation.EXPRESSION))));
        } else if (node instanceof AllColumns) {
            scope.items()
                    .forEach(item -> item.rows()
                            .columns()
                            .forEach(column -> gathering.add(column.origins(), use.then(Transformation.EXPRESSION))));
        } else {
            TreeParts.of(node).forEach(part -> add(part, use.then(Transformation.EXPRESSION)));
        }
    }

    /** The names after a colon are steps into the document; an arrow can take its step from a column. */
    private void addDocument(JsonExpression document, Transformation use) {
        add(document.getExpression(), use);
        for (Map.Entry<Expression, String> step : document.getIdentList()) {
            boolean name = step.getValue().startsWith(":") || step.getValue().startsWith(".");
            if (!name) {
                add(step.getKey(), use);
            }
        }
    }

    private void addFunction(Function function, Transformation use) {
        String name = String.valueOf(function.getName()).toLowerCase(Locale.ROOT);
        boolean aggregate = Aggregates.isName(name);
        Transformation step = use.then(aggregate ? Transformation.AGGREGATION : Transformation.EXPRESSION);
        List<?> arguments = function.getParameters() == null ? List.of() : function.getParameters();
        for (int i = 0; i < arguments.size(); i++) {
            Object argument = arguments.get(i);
            if (argument instanceof AllColumns star && !(star instanceof AllTableColumns)) {
                addRows(use);
            } else if (!(argument instanceof Column column && isDatePart(column, name))) {
                boolean condition = i == 0 && CHOOSING.contains(name) && !name.equals("nvl2");
                add(argument, condition ? use.then(Transformation.CONDITION) : step);
            }
        }
        for (Object part : TreeParts.of(function)) {
            boolean field = part == function.getAttribute() && part instanceof Column;
            if (part != function.getParameters() && !field) {
                add(part, step);
            }
        }
    }

    private boolean isDatePart(Column column, String function) {
        return DATED.contains(function)
                && (column.getTable() == null || column.getTable().getName() == null)
                && DateParts.of(column.getColumnName()).isPresent()
                && scope.known(words.name(column.getColumnName())).isEmpty();
    }

    /** What counts rows depends on all relations that they come from. */
    private void addRows(Transformation use) {
        for (Item item : scope.items()) {
            for (Relation relation : item.rows().influences().relations()) {
                gathering.add(Origins.of(relation.every()), use.then(Transformation.ROWS));
            }
        }
    }

    private void addAnalytic(AnalyticExpression analytic, Transformation use) {
        boolean window =
                analytic.getType() == AnalyticType.OVER || analytic.getType() == AnalyticType.WITHIN_GROUP_OVER;
        Transformation step = use.then(window ? Transformation.WINDOW_VALUE : Transformation.AGGREGATION);
        if (analytic.isAllColumns() || analytic.getExpression() instanceof AllColumns) {
            addRows(use);
        }
        for (Object part : TreeParts.of(analytic)) {
            if (part == analytic.getFilterExpression()) {
                add(part, use.then(Transformation.CONDITION));
            } else if (part == analytic.getExpression()
                    || part == analytic.getOffset()
                    || part == analytic.getDefaultValue()) {
                if (!(part instanceof AllColumns)) {
                    add(part, step);
                }
            } else {
                add(part, window ? use.then(Transformation.WINDOW) : step);
            }
        }
        if (analytic.getWindowName() != null) {
            site.window(words.name(analytic.getWindowName()))
                    .ifPresent(definition -> add(definition, use.then(Transformation.WINDOW)));
        }
    }

    private void addCase(CaseExpression choice, Transformation use) {
        Transformation step = use.then(Transformation.EXPRESSION);
        Transformation condition = use.then(Transformation.CONDITION);
        if (choice.getSwitchExpression() != null) {
            add(choice.getSwitchExpression(), condition);
        }
        for (WhenClause when : choice.getWhenClauses()) {
            add(when.getWhenExpression(), condition);
            add(when.getThenExpression(), step);
        }
        if (choice.getElseExpression() != null) {
            add(choice.getElseExpression(), step);
        }
    }

    private void addQuery(Select query, Transformation use) {
        Rows rows = site.inside(query, scope);
        for (Col column : rows.columns()) {
            gathering.add(column.origins(), use.then(Transformation.EXPRESSION));
        }
        gathering.add(rows.influences().predicates(), Transformation.IDENTITY);
    }
}
