package dev.gumshoe.lineage.flow;

import dev.gumshoe.lineage.blocks.Aggregates;
import dev.gumshoe.lineage.flow.JoinedKeys.Kind;
import dev.gumshoe.lineage.flow.JoinedKeys.ScopeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.jspecify.annotations.Nullable;

/** What identifies the rows of a SELECT. */
final class GrainFlow {
    private final PlainSelect select;
    private final Site site;
    private final Scope scope;
    private final List<Col> columns;
    private final List<Place> places;
    private final List<Expression> expressions;
    private final Equalities equalities;
    private final PutOut putOut;

    /**
     * A SELECT whose columns are known.
     *
     * @param places for each column the one of the FROM clause that it is
     * @param expressions for each column its expression
     */
    GrainFlow(
            PlainSelect select,
            Site site,
            Scope scope,
            List<Col> columns,
            List<Place> places,
            List<Expression> expressions) {
        this.select = select;
        this.site = site;
        this.scope = scope;
        this.columns = columns;
        this.places = places;
        this.expressions = expressions;
        this.equalities = new Equalities(site, scope);
        equalities.add(select.getWhere());
        this.putOut = new PutOut(site, scope, columns, places, expressions, equalities);
    }

    /** The keys, the shortest first. */
    List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        boolean aggregated = select.getGroupBy() != null || Aggregates.in(select);
        List<ScopeKey> from = select.getFromItem() == null ? List.of() : joined();
        if (select.getFromItem() == null && select.getWhere() == null) {
            keys.add(new Key(Set.of(), "a SELECT without FROM has one row"));
        } else if (aggregated) {
            addGrouped(from, keys);
        } else {
            from.forEach(key -> addPut(key, keys));
        }
        addFirstOfEach(keys);
        addDistinct(keys);
        if (select.getLimit() != null
                && select.getLimit().getRowCount() instanceof LongValue one
                && one.getValue() == 1) {
            keys.add(new Key(Set.of(), "LIMIT 1"));
        }
        return keys.stream()
                .distinct()
                .sorted(java.util.Comparator.comparingInt(key -> key.places().size()))
                .toList();
    }

    /** The columns that number the rows of each group, with the groups. */
    Map<Integer, Key> ranks() {
        Map<Integer, Key> ranks = new HashMap<>();
        for (int i = 0; i < expressions.size(); i++) {
            if (expressions.get(i) instanceof AnalyticExpression analytic && isRowNumber(analytic)) {
                int rank = i;
                group(analytic).ifPresent(group -> ranks.put(rank, group));
            }
        }
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.item() >= 0) {
                int rank = i;
                Key inner = scope.items().get(place.item()).rows().ranks().get(place.column());
                if (inner != null) {
                    put(inner, place.item()).ifPresent(group -> ranks.putIfAbsent(rank, group));
                }
            }
        }
        return ranks;
    }

    private List<ScopeKey> joined() {
        JoinedKeys keys = new JoinedKeys(scope);
        List<Join> joins = select.getJoins() == null ? List.of() : select.getJoins();
        boolean plain = !(select.getFromItem() instanceof ParenthesedFromItem)
                && joins.stream().noneMatch(join -> join.getFromItem() instanceof ParenthesedFromItem)
                && scope.items().size() == joins.size() + 1;
        if (!plain) {
            return List.of();
        }
        keys.begin(equalities);
        for (int i = 0; i < joins.size(); i++) {
            join(joins.get(i), i + 1, keys);
        }
        return keys.keys();
    }

    private void join(Join join, int item, JoinedKeys keys) {
        Equalities own = new Equalities(site, scope);
        if (join.getOnExpressions() != null) {
            join.getOnExpressions().forEach(own::add);
        }
        if (join.getUsingColumns() != null) {
            for (Column column : join.getUsingColumns()) {
                String name = site.words().name(column.getColumnName());
                Place right = new Place(item, scope.items().get(item).rows().placeOf(name));
                own.add(scope.placeBefore(item, name), right.column() < 0 ? Place.NONE : right);
            }
        }
        Kind kind = kind(join);
        if (kind == Kind.INNER) {
            equalities.addAll(own);
            own.addAll(equalities);
        }
        if (join.isApply() || join.isAsOf() || join.isNatural()) {
            keys.forget();
        } else {
            keys.join(item, kind, own, equalities);
        }
    }

    private static Kind kind(Join join) {
        if (join.isSemi()) {
            return Kind.SEMI;
        }
        if (join.isFull()) {
            return Kind.FULL;
        }
        if (join.isRight()) {
            return Kind.RIGHT;
        }
        return join.isLeft() ? Kind.LEFT : Kind.INNER;
    }

    private void addGrouped(List<ScopeKey> from, List<Key> keys) {
        if (select.getGroupBy() == null) {
            keys.add(new Key(Set.of(), "an aggregate over all rows has one row"));
            return;
        }
        ExpressionList<Expression> group = select.getGroupBy().getGroupByExpressionList();
        boolean sets = !select.getGroupBy().getGroupingSets().isEmpty()
                || select.getGroupBy().isMysqlWithRollup();
        if (sets || site.words().text(select.getGroupBy()).matches("(?is).*\\b(rollup|cube|grouping sets|all)\\b.*")) {
            return;
        }
        Set<Integer> outputs = putOut.outputs(group == null ? List.of() : group);
        if (!outputs.contains(-1)) {
            keys.add(new Key(outputs, "GROUP BY " + putOut.names(outputs)));
            for (ScopeKey key : from) {
                List<Key> put = new ArrayList<>();
                addPut(key, put);
                put.stream().filter(one -> outputs.containsAll(one.places())).forEach(keys::add);
            }
        }
    }

    /** The key where all of its columns are put out. */
    private void addPut(ScopeKey key, List<Key> keys) {
        Set<Integer> outputs = new HashSet<>();
        for (Place place : key.places()) {
            if (!equalities.constants().containsKey(place)) {
                outputs.add(putOut.output(place));
            }
        }
        if (!outputs.contains(-1)) {
            keys.add(new Key(outputs, key.reason()));
        }
    }

    private java.util.Optional<Key> put(Key inner, int item) {
        List<Key> keys = new ArrayList<>();
        Set<Place> inside =
                inner.places().stream().map(column -> new Place(item, column)).collect(Collectors.toSet());
        addPut(new ScopeKey(inside, inner.reason()), keys);
        return keys.stream().findFirst();
    }

    private void addFirstOfEach(List<Key> keys) {
        List<Object> conditions = new ArrayList<>();
        split(select.getQualify(), conditions);
        for (Object condition : conditions) {
            if (condition instanceof EqualsTo equal
                    && equal.getRightExpression() instanceof LongValue one
                    && one.getValue() == 1) {
                Object number = ranking(equal.getLeftExpression());
                if (number instanceof AnalyticExpression analytic && isRowNumber(analytic)) {
                    group(analytic).ifPresent(keys::add);
                }
            }
        }
    }

    /** An alias of the SELECT stands for its expression. */
    private Object ranking(Expression expression) {
        if (expression instanceof Column column && column.getTable() == null) {
            String name = site.words().name(column.getColumnName());
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equalsIgnoreCase(name)) {
                    return expressions.get(i);
                }
            }
        }
        return expression;
    }

    private static void split(@Nullable Object condition, List<Object> parts) {
        if (condition instanceof AndExpression and) {
            split(and.getLeftExpression(), parts);
            split(and.getRightExpression(), parts);
        } else if (condition != null) {
            parts.add(condition);
        }
    }

    private static boolean isRowNumber(AnalyticExpression analytic) {
        return "row_number".equalsIgnoreCase(analytic.getName());
    }

    private java.util.Optional<Key> group(AnalyticExpression analytic) {
        ExpressionList<?> partition = analytic.getPartitionExpressionList();
        if (analytic.getWindowName() != null) {
            return java.util.Optional.empty();
        }
        Set<Integer> outputs = putOut.outputs(partition == null ? List.of() : partition);
        return outputs.contains(-1)
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Key(
                        outputs, "row_number() = 1" + (outputs.isEmpty() ? "" : " for each " + putOut.names(outputs))));
    }

    private void addDistinct(List<Key> keys) {
        if (select.getDistinct() == null) {
            return;
        }
        if (select.getDistinct().getOnSelectItems() != null) {
            List<Expression> on = new ArrayList<>();
            select.getDistinct().getOnSelectItems().forEach(item -> on.add(item.getExpression()));
            Set<Integer> outputs = putOut.outputs(on);
            if (!outputs.contains(-1)) {
                keys.add(new Key(outputs, "DISTINCT ON " + putOut.names(outputs)));
            }
        } else if (columns.stream().noneMatch(Col::isStar)) {
            Set<Integer> all = IntStream.range(0, columns.size()).boxed().collect(Collectors.toSet());
            keys.add(new Key(all, "DISTINCT"));
        }
    }
}
