package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.sql.TreeParts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.LateralView;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** Reads FROM clauses. */
final class FromFlow {
    private final Site site;
    private final Scope scope;

    FromFlow(Site site, Scope scope) {
        this.site = site;
        this.scope = scope;
    }

    /** Puts the items of the SELECT's FROM clause into the scope. */
    void read(PlainSelect select) {
        if (select.getFromItem() != null) {
            read(select.getFromItem(), select.getJoins());
        }
        if (select.getLateralViews() != null) {
            select.getLateralViews().forEach(this::view);
        }
    }

    /** Puts an item and those joined to it into the scope. */
    void read(FromItem first, @Nullable List<Join> joins) {
        add(first, false, false);
        if (joins != null) {
            joins.forEach(this::join);
        }
    }

    /** Puts the items of joins into the scope. */
    void join(List<Join> joins) {
        joins.forEach(this::join);
    }

    private void join(Join join) {
        if (join.isRight() || join.isFull()) {
            scope.padAll();
        }
        int before = scope.items().size();
        add(join.getFromItem(), join.isLeft() || join.isFull(), join.isSemi());
        new Merging(site, scope).merge(join, before);
        if (join.getOnExpressions() != null) {
            for (Expression condition : join.getOnExpressions()) {
                site.influences().add(ExpressionFlow.of(condition, Transformation.JOIN, site, scope));
            }
        }
    }

    private void add(FromItem item, boolean padded, boolean hidden) {
        if (item instanceof ParenthesedFromItem group && (group.getAlias() == null) && group.getPivot() == null) {
            int before = scope.items().size();
            read(group.getFromItem(), group.getJoins());
            for (int i = before; i < scope.items().size(); i++) {
                Item member = scope.items().get(i);
                scope.items().set(i, mark(member, padded, hidden));
            }
            return;
        }
        Rows rows = pivoted(item, rows(item));
        site.influences().reads(rows.influences());
        Alias alias = alias(item);
        List<String> path = item instanceof Table table ? path(table) : List.of();
        String name = alias != null ? site.words().name(alias.getName()) : path.isEmpty() ? "" : path.get(0);
        Rows renamed = rows.renamed(columns(alias));
        scope.add(new Item(name, path, single(item, name, alias, renamed), padded, hidden));
    }

    private static Item mark(Item member, boolean padded, boolean hidden) {
        Item marked = padded ? member.asPadded() : member;
        return hidden ? marked.asHidden() : marked;
    }

    /** UNNEST and its like put out a column that is called as the item is. */
    private static Rows single(FromItem item, String name, @Nullable Alias alias, Rows rows) {
        boolean bare = alias != null
                && (alias.getAliasColumns() == null || alias.getAliasColumns().isEmpty());
        boolean opaque = rows.columns().isEmpty()
                && rows.beyond().filter(Beyond.OfAll.class::isInstance).isPresent();
        return bare && opaque && !(item instanceof Select)
                ? new Rows(rows.find(name).map(List::of).orElse(List.of()), rows.beyond(), rows.influences(), List.of())
                : rows;
    }

    private List<String> columns(@Nullable Alias alias) {
        return alias == null || alias.getAliasColumns() == null
                ? List.of()
                : alias.getAliasColumns().stream()
                        .map(column -> site.words().name(column.name))
                        .toList();
    }

    private List<String> path(Table table) {
        List<String> path = new ArrayList<>();
        for (String part : table.getNameParts()) {
            if (part != null) {
                path.add(site.words().name(part));
            }
        }
        return path;
    }

    private Rows rows(FromItem item) {
        if (item instanceof Table table) {
            return table(table);
        }
        if (item instanceof ParenthesedFromItem group) {
            return group(group);
        }
        if (item instanceof Select derived) {
            boolean lateral = item instanceof LateralSubSelect;
            String name = item.getAlias() == null
                    ? ""
                    : site.words().name(item.getAlias().getName());
            Rows rows = site.queries().read(derived, site.ctes(), lateral ? Optional.of(scope) : scope.outer());
            return name.isEmpty() ? rows : site.queries().stage(name, rows);
        }
        return opaque(item);
    }

    private Rows table(Table table) {
        if (table.getSchemaName() == null) {
            String name = site.words().written(table.getName());
            Optional<Rows> cte = site.queries().catalog().isInlined(name)
                    ? Optional.empty()
                    : site.ctes().find(name);
            if (cte.isPresent()) {
                return cte.get();
            }
        } else {
            List<String> path = path(table);
            Collections.reverse(path);
            Optional<Col> nested = scope.item(path.subList(0, 1)).flatMap(item -> scope.resolve(path));
            if (nested.isPresent()) {
                return opaque(nested.get().origins());
            }
        }
        RelationName name = site.words().relation(table);
        return site.queries().relation(name);
    }

    private Rows group(ParenthesedFromItem group) {
        Scope inner = new Scope(scope.outer(), false);
        Influences influences = new Influences();
        Site place = new Site(site.queries(), site.ctes(), influences);
        new FromFlow(place, inner).read(group.getFromItem(), group.getJoins());
        List<Col> columns = new ArrayList<>();
        List<Beyond> beyond = new ArrayList<>();
        new StarFlow(place, inner, columns, new ArrayList<>(), beyond)
                .expand(new net.sf.jsqlparser.statement.select.AllColumns());
        return new Rows(
                columns,
                beyond.isEmpty() ? Optional.empty() : Optional.of(Beyond.several(beyond)),
                influences,
                List.of());
    }

    private void view(LateralView view) {
        Origins origins = ExpressionFlow.of(view.getGeneratorFunction(), Transformation.EXPRESSION, site, scope);
        Rows rows = opaque(origins);
        List<String> names = new ArrayList<>();
        for (Alias alias : java.util.Arrays.asList(view.getColumnAlias(), view.getTableAlias())) {
            names.addAll(columns(alias));
        }
        if (names.isEmpty()
                && view.getColumnAlias() != null
                && view.getColumnAlias().getName() != null) {
            names.add(site.words().name(view.getColumnAlias().getName()));
        }
        String alias = view.getTableAlias() == null
                ? ""
                : site.words().name(view.getTableAlias().getName());
        scope.add(new Item(alias, List.of(), rows.renamed(names), view.isUsingOuter(), false));
    }

    private Rows opaque(FromItem item) {
        Origins.Gathering gathering = new Origins.Gathering();
        for (Object part : TreeParts.of(item)) {
            if (!(part instanceof Alias)) {
                gathering.add(
                        ExpressionFlow.of(part, Transformation.EXPRESSION, site, scope), Transformation.EXPRESSION);
            }
        }
        return opaque(gathering.origins());
    }

    private static Rows opaque(Origins origins) {
        return new Rows(List.of(), Optional.of(new Beyond.OfAll(origins)), new Influences(), List.of());
    }

    /** Where it cannot be told what a pivot makes, columns of the same name are taken for columns that it hands on. */
    private Rows pivoted(FromItem item, Rows rows) {
        if (item.getPivot() == null && item.getUnPivot() == null) {
            return rows;
        }
        Origins.Gathering all = new Origins.Gathering();
        rows.columns().forEach(column -> all.add(column.origins(), Transformation.AGGREGATION));
        Influences influences = new Influences();
        influences.reads(rows.influences());
        Origins origins = all.origins();
        influences.add(origins.then(Transformation.GROUPING));
        PivotFlow flow = new PivotFlow(rows, site.words());
        if (item.getPivot() == null) {
            return new Rows(flow.unpivoted(item.getUnPivot()), rows.beyond(), influences, List.of());
        }
        Optional<List<Col>> columns = item.getUnPivot() == null ? flow.pivoted(item.getPivot()) : Optional.empty();
        return columns.map(known -> new Rows(known, Optional.empty(), influences, List.of()))
                .orElseGet(() ->
                        new Rows(List.of(), Optional.of(new Beyond.OfPivot(rows, origins)), influences, List.of()));
    }

    private static @Nullable Alias alias(FromItem item) {
        if (item.getAlias() != null) {
            return item.getAlias();
        }
        if (item.getUnPivot() != null) {
            return item.getUnPivot().getAlias();
        }
        return item.getPivot() == null ? null : item.getPivot().getAlias();
    }
}
