package dev.gumshoe.lineage.impact;

import dev.gumshoe.lineage.blocks.ColumnChoice;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.blocks.Wording;
import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Wording wording;
    private final List<Found> found = new ArrayList<>();
    private final List<SourcePosition> stars = new ArrayList<>();
    private final List<SourcePosition> unequalSets = new ArrayList<>();
    private NamedColumns output = new NamedColumns();
    private boolean naturalJoin;

    /**
     * A search for one column.
     *
     * @param relations which columns of a relation, or of the ephemeral model whose CTE it is, carry the column
     */
    ReferenceSearch(Function<Table, NamedColumns> relations, Wording wording) {
        this.relations = relations;
        this.wording = wording;
    }

    /**
     * A place in the SQL that names the column.
     *
     * @param sense what the name means there if the column was not there before
     */
    record Found(SourcePosition position, Clause clause, boolean byItsName, Sense sense) {
        Found inSame() {
            return new Found(position, clause, byItsName, Sense.SAME);
        }
    }

    List<Found> in(Select query) {
        output = read(query, Map.of(), new HashMap<>());
        return found;
    }

    /** The columns of the query that carry the column. */
    NamedColumns output() {
        return output;
    }

    /** Where a star takes the column. */
    List<SourcePosition> stars() {
        return stars;
    }

    /** Where a set operation takes the column by a star in some parts and not in others, which then do not fit each other. */
    List<SourcePosition> unequalSets() {
        return unequalSets;
    }

    /** Whether a natural join is one over the column as well. */
    boolean isInNaturalJoin() {
        return naturalJoin;
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
        if (RelationIndex.isInlined(wording.name(item.getAliasName()))) {
            return relations.apply(new Table(item.getAliasName()));
        }
        return item.getSelect() == null ? new NamedColumns() : read(item.getSelect(), scope, outer);
    }

    private NamedColumns read(SetOperationList set, Map<String, NamedColumns> ctes, Map<String, NamedColumns> outer) {
        NamedColumns all = new NamedColumns();
        List<SourcePosition> takers = new ArrayList<>();
        int byStar = 0;
        for (Select part : set.getSelects()) {
            int before = stars.size();
            NamedColumns columns = read(part, ctes, outer);
            if (!columns.isEmpty() && hasStar(part)) {
                byStar++;
                takers.addAll(stars.subList(before, stars.size()));
            }
            all.addAll(columns);
        }
        if (byStar > 0 && byStar < set.getSelects().size() && !isByName(set)) {
            unequalSets.addAll(takers);
        }
        return all;
    }

    private static boolean isByName(SetOperationList set) {
        return set.getOperations().stream()
                .anyMatch(operation ->
                        operation.toString().toLowerCase(Locale.ROOT).contains("name"));
    }

    private NamedColumns read(PlainSelect select, Map<String, NamedColumns> ctes, Map<String, NamedColumns> outer) {
        Map<String, NamedColumns> sources = new HashMap<>(outer);
        SearchedBlock block = new SearchedBlock(ctes, sources, List.copyOf(outer.values()), aliases(select));
        addSource(select.getFromItem(), block);
        List<Join> joins = select.getJoins() == null ? List.of() : select.getJoins();
        for (Join join : joins) {
            addSource(join.getFromItem(), block);
            naturalJoin |= join.isNatural() && block.joinsOverIt();
            join.getUsingColumns().forEach(using -> collect(using, Clause.JOIN, block));
        }
        NamedColumns columns = new NamedColumns();
        select.getSelectItems().forEach(item -> readItem(item, block, columns));
        collect(select.getWhere(), Clause.FILTER, block);
        collect(select.getHaving(), Clause.FILTER, block);
        collect(select.getQualify(), Clause.FILTER, block);
        for (Join join : joins) {
            join.getOnExpressions().forEach(on -> collect(on, Clause.JOIN, block));
        }
        collect(select.getGroupBy(), Clause.GROUP, block);
        collect(select.getOrderByElements(), Clause.ORDER, block);
        return columns;
    }

    private Set<String> aliases(PlainSelect select) {
        return select.getSelectItems().stream()
                .filter(item -> item.getAlias() != null)
                .map(item -> fold(item.getAlias().getName()))
                .collect(Collectors.toSet());
    }

    private void addSource(@Nullable FromItem item, SearchedBlock block) {
        if (item == null) {
            return;
        }
        NamedColumns columns = columns(item, block.ctes(), block.sources());
        String alias = item.getAlias() != null
                ? item.getAlias().getName()
                : item instanceof Table table ? table.getName() : "";
        block.add(fold(alias), columns);
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

    private void readItem(SelectItem<?> item, SearchedBlock block, NamedColumns columns) {
        if (item.getExpression() instanceof AllColumns star) {
            readStar(star, block, columns, Optional.empty());
            return;
        }
        Optional<ColumnChoice> choice = ColumnChoice.of(item.getExpression(), wording.dialect());
        if (choice.isPresent() && item.getAlias() == null) {
            readStar(choice.get().star(), block, columns, choice);
            return;
        }
        int before = found.size();
        collect(item.getExpression(), Clause.SELECT, block);
        String name = item.getAlias() != null
                ? item.getAlias().getName()
                : item.getExpression() instanceof Column column ? column.getColumnName() : "";
        if (found.size() > before) {
            boolean same = item.getExpression() instanceof Column column
                    && fold(column.getColumnName()).equals(fold(name))
                    && found.get(before).byItsName();
            columns.add(wording.name(name), same);
        } else {
            columns.addOther(wording.name(name));
        }
    }

    /** What a star excludes or replaces was there before it, and is named. */
    private void readStar(AllColumns star, SearchedBlock block, NamedColumns columns, Optional<ColumnChoice> choice) {
        NamedColumns taken = star instanceof AllTableColumns qualified
                ? block.sources().getOrDefault(fold(qualified.getTable().getName()), new NamedColumns())
                : block.any();
        int before = found.size();
        collect(star, Clause.SELECT, block);
        found.subList(before, found.size()).replaceAll(Found::inSame);
        NamedColumns left = new NamedColumns();
        Set<String> out = leftOut(star);
        left.addAll(
                taken,
                name -> !out.contains(name)
                        && choice.map(some -> some.takes(name)).orElse(true));
        columns.addAll(left);
        if (!left.isEmpty()) {
            SourcePosition.of(star).ifPresent(stars::add);
        }
    }

    private Set<String> leftOut(AllColumns star) {
        Set<String> out = new HashSet<>();
        if (star.getExceptColumns() != null) {
            star.getExceptColumns().forEach(column -> out.add(fold(column.getColumnName())));
        }
        if (star.getReplaceExpressions() != null) {
            star.getReplaceExpressions()
                    .forEach(item -> out.add(wording.replaced(item).toLowerCase(Locale.ROOT)));
        }
        return out;
    }

    private void collect(@Nullable Object part, Clause clause, SearchedBlock block) {
        if (part == null) {
            return;
        }
        for (Column column : TreeSearch.columns(part)) {
            boolean bare = column.getTable() == null || column.getTable().getName() == null;
            NamedColumns source = bare
                    ? block.any()
                    : block.sources().getOrDefault(fold(column.getTable().getName()), new NamedColumns());
            String name = wording.name(column.getColumnName());
            if (source.has(name)) {
                Sense sense = block.sense(fold(name), bare, source, clause);
                SourcePosition.of(column)
                        .ifPresent(position -> found.add(new Found(position, clause, source.isOriginal(name), sense)));
            }
        }
        TreeSearch.subqueries(part).forEach(query -> read(query, block.ctes(), block.sources()));
    }

    private static boolean hasStar(Select part) {
        return part instanceof PlainSelect select
                ? select.getSelectItems().stream().anyMatch(item -> item.getExpression() instanceof AllColumns)
                : part instanceof ParenthesedSelect inner && hasStar(inner.getSelect());
    }

    private String fold(String identifier) {
        return wording.name(identifier).toLowerCase(Locale.ROOT);
    }
}
