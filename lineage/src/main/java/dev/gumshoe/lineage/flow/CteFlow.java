package dev.gumshoe.lineage.flow;

import dev.gumshoe.lineage.sql.TreeParts;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/** Reads WITH clauses. */
final class CteFlow {
    private static final int MOST_ROUNDS = 8;

    private final QueryFlow queries;

    CteFlow(QueryFlow queries) {
        this.queries = queries;
    }

    /** The CTEs in sight of the query that has these. */
    Ctes read(@Nullable List<WithItem<?>> items, Ctes outer, Optional<Scope> scope) {
        if (items == null) {
            return outer;
        }
        boolean recursive = items.stream().anyMatch(WithItem::isRecursive);
        Ctes sight = outer;
        for (WithItem<?> item : items) {
            Ctes before = sight;
            sight = new Ctes(Optional.of(before));
            queries.remember(sight);
            String name = queries.words().written(item.getAliasName());
            sight.put(name, () -> queries.stage(name, rows(item, name, recursive, before, scope)));
        }
        return sight;
    }

    private Rows rows(WithItem<?> item, String name, boolean recursive, Ctes before, Optional<Scope> scope) {
        if (!(item.getParenthesedStatement() instanceof ParenthesedSelect body)) {
            return new Rows(List.of(), Optional.empty(), new Influences(), List.of());
        }
        List<String> names = item.getWithItemList() == null
                ? List.of()
                : item.getWithItemList().stream()
                        .map(column -> queries.words().name(column.toString()))
                        .toList();
        Select inner = bare(body);
        return recursive && inner instanceof SetOperationList set && reads(set, name)
                ? repeated(set, body, name, names, before, scope)
                : queries.read(body, before, scope).renamed(names);
    }

    /** The first branch begins; the whole is read again with its own result until nothing is added. */
    private Rows repeated(
            SetOperationList set,
            ParenthesedSelect body,
            String name,
            List<String> names,
            Ctes before,
            Optional<Scope> scope) {
        Rows known = queries.read(
                        set.getSelect(0), new CteFlow(queries).read(set.getWithItemsList(), before, scope), scope)
                .renamed(names);
        int size = -1;
        for (int round = 0; round < MOST_ROUNDS && size(known) != size; round++) {
            size = size(known);
            Rows soFar = known;
            Ctes inside = new Ctes(Optional.of(before));
            inside.put(name, () -> soFar);
            known = queries.read(body, inside, scope).renamed(names);
        }
        return known;
    }

    private static int size(Rows rows) {
        return rows.columns().stream()
                .mapToInt(column -> column.origins().bases().length)
                .sum();
    }

    private static Select bare(Select select) {
        Select inner = select;
        while (inner instanceof ParenthesedSelect parenthesed) {
            inner = parenthesed.getSelect();
        }
        return inner;
    }

    private boolean reads(Object node, String name) {
        if (node instanceof Table table) {
            return table.getSchemaName() == null
                    && queries.words().written(table.getName()).equalsIgnoreCase(name);
        }
        return !(node instanceof Column) && TreeParts.of(node).stream().anyMatch(part -> reads(part, name));
    }
}
