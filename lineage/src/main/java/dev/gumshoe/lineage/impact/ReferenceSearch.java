package dev.gumshoe.lineage.impact;

import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/** Finds where a query names a column of a relation, through its CTEs and subqueries and under the names that they give it. */
final class ReferenceSearch {
    private final Function<Table, NamedColumns> relations;
    private final Function<String, String> names;
    private final List<Found> found = new ArrayList<>();
    private boolean setOfStars;

    /**
     * A search for one column.
     *
     * @param relations which columns of a relation, or of the ephemeral model whose CTE it is, carry the column
     * @param names an identifier without its quotes
     */
    ReferenceSearch(Function<Table, NamedColumns> relations, Function<String, String> names) {
        this.relations = relations;
        this.names = names;
    }

    /** A place in the SQL that names the column. */
    record Found(SourcePosition position, Clause clause, boolean byItsName) {}

    List<Found> in(Select query) {
        read(query, Map.of(), new HashMap<>());
        return found;
    }

    /** Whether a set operation takes the column by a star, so that its parts would no longer fit each other. */
    boolean isInSetByStar() {
        return setOfStars;
    }

    private NamedColumns read(Select query, Map<String, NamedColumns> ctes, Map<String, NamedColumns> outer) {
        Map<String, NamedColumns> scope = new HashMap<>(ctes);
        if (query.getWithItemsList() != null) {
            query.getWithItemsList().forEach(item -> scope.put(fold(item.getAliasName()), cte(item, scope, outer)));
        }
        if (query instanceof PlainSelect select) {
            return read(select, scope, outer);
        }
        if (query instanceof SetOperationList set) {
            return read(set, scope, outer);
        }
        return query instanceof ParenthesedSelect inner && inner.getSelect() != null
                ? read(inner.getSelect(), scope, outer)
                : new NamedColumns();
    }

    /** The CTE of an ephemeral model is that model: what is written in it is not this one's. */
    private NamedColumns cte(WithItem<?> item, Map<String, NamedColumns> scope, Map<String, NamedColumns> outer) {
        if (RelationIndex.isInlined(names.apply(item.getAliasName()))) {
            return relations.apply(new Table(item.getAliasName()));
        }
        return item.getSelect() == null ? new NamedColumns() : read(item.getSelect(), scope, outer);
    }

    private NamedColumns read(SetOperationList set, Map<String, NamedColumns> ctes, Map<String, NamedColumns> outer) {
        NamedColumns all = new NamedColumns();
        for (Select part : set.getSelects()) {
            NamedColumns columns = read(part, ctes, outer);
            setOfStars |= !columns.isEmpty() && hasStar(part);
            all.addAll(columns);
        }
        return all;
    }

    private NamedColumns read(PlainSelect select, Map<String, NamedColumns> ctes, Map<String, NamedColumns> outer) {
        Map<String, NamedColumns> sources = new HashMap<>(outer);
        NamedColumns any = new NamedColumns();
        addSource(select.getFromItem(), ctes, sources, any);
        List<Join> joins = select.getJoins() == null ? List.of() : select.getJoins();
        joins.forEach(join -> addSource(join.getFromItem(), ctes, sources, any));
        Block block = new Block(ctes, sources, any);
        NamedColumns output = new NamedColumns();
        select.getSelectItems().forEach(item -> readItem(item, block, output));
        collect(select.getWhere(), Clause.FILTER, block);
        collect(select.getHaving(), Clause.FILTER, block);
        collect(select.getQualify(), Clause.FILTER, block);
        for (Join join : joins) {
            join.getOnExpressions().forEach(on -> collect(on, Clause.JOIN, block));
            join.getUsingColumns().forEach(using -> collect(using, Clause.JOIN, block));
        }
        collect(select.getGroupBy(), Clause.GROUP, block);
        collect(select.getOrderByElements(), Clause.ORDER, block);
        return output;
    }

    /** What a block can name. */
    private record Block(Map<String, NamedColumns> ctes, Map<String, NamedColumns> sources, NamedColumns any) {}

    private void addSource(
            @Nullable FromItem item,
            Map<String, NamedColumns> ctes,
            Map<String, NamedColumns> sources,
            NamedColumns any) {
        if (item == null) {
            return;
        }
        NamedColumns columns = columns(item, ctes, sources);
        String alias = item.getAlias() != null
                ? item.getAlias().getName()
                : item instanceof Table table ? table.getName() : "";
        sources.put(fold(alias), columns);
        any.addAll(columns);
    }

    private NamedColumns columns(FromItem item, Map<String, NamedColumns> ctes, Map<String, NamedColumns> outer) {
        if (item instanceof Table table) {
            NamedColumns cte = table.getSchemaName() == null ? ctes.get(fold(table.getName())) : null;
            return cte == null ? relations.apply(table) : cte;
        }
        if (item instanceof Select query) {
            return read(query, ctes, outer);
        }
        NamedColumns all = new NamedColumns();
        TreeSearch.find(Select.class, item).forEach(query -> all.addAll(read(query, ctes, outer)));
        TreeSearch.find(Table.class, item).forEach(table -> all.addAll(columns(table, ctes, outer)));
        return all;
    }

    private void readItem(SelectItem<?> item, Block block, NamedColumns output) {
        if (item.getExpression() instanceof AllTableColumns star) {
            output.addAll(block.sources.getOrDefault(fold(star.getTable().getName()), new NamedColumns()));
        } else if (item.getExpression() instanceof AllColumns) {
            output.addAll(block.any);
        }
        int before = found.size();
        collect(item.getExpression(), Clause.SELECT, block);
        if (found.size() > before && !(item.getExpression() instanceof AllColumns)) {
            String name = item.getAlias() != null
                    ? item.getAlias().getName()
                    : item.getExpression() instanceof Column column ? column.getColumnName() : "";
            boolean same = item.getExpression() instanceof Column column
                    && fold(column.getColumnName()).equals(fold(name))
                    && found.get(before).byItsName();
            output.add(names.apply(name), same);
        }
    }

    private void collect(@Nullable Object part, Clause clause, Block block) {
        if (part == null) {
            return;
        }
        for (Column column : TreeSearch.columns(part)) {
            NamedColumns source = column.getTable() == null || column.getTable().getName() == null
                    ? block.any
                    : block.sources.getOrDefault(fold(column.getTable().getName()), new NamedColumns());
            String name = names.apply(column.getColumnName());
            if (source.has(name)) {
                SourcePosition.of(column)
                        .ifPresent(position -> found.add(new Found(position, clause, source.isOriginal(name))));
            }
        }
        TreeSearch.subqueries(part).forEach(query -> read(query, block.ctes, block.sources));
    }

    private static boolean hasStar(Select part) {
        return part instanceof PlainSelect select
                ? select.getSelectItems().stream().anyMatch(item -> item.getExpression() instanceof AllColumns)
                : part instanceof ParenthesedSelect inner && hasStar(inner.getSelect());
    }

    private String fold(String identifier) {
        return names.apply(identifier).toLowerCase(Locale.ROOT);
    }
}
