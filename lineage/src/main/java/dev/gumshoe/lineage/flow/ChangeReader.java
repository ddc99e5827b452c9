package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.StatementLineage.Kind;
import dev.gumshoe.lineage.flow.StatementReader.Outcome;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ParseOutcome;
import dev.gumshoe.lineage.sql.SqlFront;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.merge.MergeInsert;
import net.sf.jsqlparser.statement.merge.MergeOperation;
import net.sf.jsqlparser.statement.merge.MergeUpdate;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;
import org.jspecify.annotations.Nullable;

/** Reads statements that change the rows of a relation in place. */
final class ChangeReader {
    private final Dialect dialect;
    private final Catalog catalog;

    ChangeReader(Dialect dialect, Catalog catalog) {
        this.dialect = dialect;
        this.catalog = catalog;
    }

    Outcome read(String sql) {
        ParseOutcome outcome = SqlFront.parse(new Head(sql, dialect).withInto(), dialect);
        if (outcome instanceof ParseOutcome.Parsed parsed) {
            QueryFlow queries = new QueryFlow(new Words(parsed, dialect), catalog);
            if (parsed.tree() instanceof Update update) {
                return new Change(queries, update.getWithItemsList()).update(update);
            }
            if (parsed.tree() instanceof Merge merge) {
                return new Change(queries, merge.getWithItemsList()).merge(merge);
            }
        }
        Outcome.Unread unread = new Outcome.Unread("the SQL could not be read: " + outcome);
        return new Head(sql, dialect).upper().equals("MERGE") ? merge(sql).orElse(unread) : unread;
    }

    /** What is merged becomes part of the target: all that can be told where the actions cannot be read. */
    private Optional<Outcome> merge(String sql) {
        Head head = new Head(sql, dialect);
        head.next();
        head.pass("INTO");
        Optional<RelationName> target = head.relation();
        if (target.isEmpty() || !head.find(Set.of("USING"))) {
            return Optional.empty();
        }
        head.next();
        int from = head.place();
        String merged = head.find(Set.of("ON")) ? head.text(from) : "";
        return new LineageReader(dialect, catalog).query("select * from " + merged) instanceof LineageOutcome.Read read
                ? Optional.of(new Outcome.Read(new StatementLineage(
                        Kind.MERGE,
                        target,
                        head.has("SET", "*") || head.has("INSERT", "*") ? read.lineage() : asWhole(read.lineage()),
                        List.of())))
                : Optional.empty();
    }

    private static QueryLineage asWhole(QueryLineage merged) {
        List<Origin> origins = merged.columns().stream()
                .flatMap(column -> column.origins().stream())
                .map(origin -> new Origin(origin.relations(), origin.column(), Transformation.TABLE_LEVEL))
                .toList();
        return merged.with(List.of(new OutputLineage(Origin.EVERY_COLUMN, origins, Nullability.UNKNOWN, Col.NOWHERE)));
    }

    /** One such statement. */
    private static final class Change {
        private final Influences influences = new Influences();
        private final Scope scope = new Scope(Optional.empty(), false);
        private final Map<String, Origins.Gathering> columns = new LinkedHashMap<>();
        private final Site site;

        Change(QueryFlow queries, @Nullable List<WithItem<?>> withs) {
            Ctes ctes = new CteFlow(queries).read(withs, new Ctes(Optional.empty()), Optional.empty());
            this.site = new Site(queries, ctes, influences);
        }

        Outcome update(Update update) {
            Table table = update.getTable();
            FromFlow from = new FromFlow(site, scope);
            if (update.getStartJoins() != null) {
                from.join(update.getStartJoins());
            }
            if (update.getFromItem() != null) {
                from.read(update.getFromItem(), update.getJoins());
            }
            Optional<Item> aliased = table.getSchemaName() == null
                    ? scope.item(List.of(site.words().name(table.getName())))
                    : Optional.empty();
            RelationName target = aliased.flatMap(Change::relation)
                    .orElseGet(() -> site.words().relation(table));
            aliased.ifPresentOrElse(item -> {}, () -> addTarget(table));
            update.getUpdateSets().forEach(this::set);
            decide(update.getWhere(), Transformation.FILTER);
            return outcome(Kind.UPDATE, target);
        }

        Outcome merge(Merge merge) {
            addTarget(merge.getTable());
            new FromFlow(site, scope).read(merge.getFromItem(), null);
            decide(merge.getOnCondition(), Transformation.JOIN);
            for (MergeOperation operation : merge.getOperations()) {
                if (operation instanceof MergeUpdate update) {
                    update.getUpdateSets().forEach(this::set);
                    decide(update.getAndPredicate(), Transformation.FILTER);
                } else if (operation instanceof MergeInsert insert) {
                    insert(insert);
                }
            }
            return outcome(Kind.MERGE, site.words().relation(merge.getTable()));
        }

        private void insert(MergeInsert insert) {
            decide(insert.getAndPredicate(), Transformation.FILTER);
            if (insert.getColumns() != null && insert.getValues() != null) {
                int pairs =
                        Math.min(insert.getColumns().size(), insert.getValues().size());
                for (int i = 0; i < pairs; i++) {
                    set(insert.getColumns().get(i), insert.getValues().get(i));
                }
            }
        }

        private void set(UpdateSet set) {
            for (int i = 0; i < set.getColumns().size(); i++) {
                if (i < set.getValues().size()) {
                    set(set.getColumn(i), set.getValue(i));
                }
            }
        }

        private void set(Column column, Expression value) {
            String name = site.words().name(column.getColumnName());
            columns.computeIfAbsent(name, any -> new Origins.Gathering())
                    .add(ExpressionFlow.of(value, site, scope), Transformation.IDENTITY);
        }

        private void decide(@Nullable Expression condition, Transformation use) {
            if (condition != null) {
                influences.add(ExpressionFlow.of(condition, use, site, scope));
            }
        }

        /** The rows that are changed are no source of the statement, but its expressions can name them. */
        private void addTarget(Table table) {
            RelationName name = site.words().relation(table);
            Rows rows = site.queries().relation(name);
            String alias = table.getAlias() == null
                    ? site.words().name(table.getName())
                    : site.words().name(table.getAlias().getName());
            List<String> path = table.getNameParts().stream()
                    .filter(java.util.Objects::nonNull)
                    .map(site.words()::name)
                    .toList();
            scope.add(new Item(alias, path, rows, false, false));
        }

        private static Optional<RelationName> relation(Item item) {
            return item.rows().influences().relations().stream().findFirst().map(Relation::name);
        }

        private Outcome outcome(Kind kind, RelationName target) {
            List<OutputLineage> changed = columns.entrySet().stream()
                    .map(column -> new OutputLineage(
                            column.getKey(), column.getValue().origins().asList(), Nullability.UNKNOWN, Col.NOWHERE))
                    .toList();
            List<RelationName> reads = influences.relations().stream()
                    .map(Relation::name)
                    .filter(name -> !name.folded().equals(target.folded()))
                    .toList();
            QueryLineage written = new QueryLineage(
                    changed,
                    true,
                    influences.predicates().asList(),
                    reads,
                    site.queries().idle(),
                    List.of(),
                    List.of(),
                    Optional.empty());
            return new Outcome.Read(new StatementLineage(kind, Optional.of(target), written, List.of()));
        }
    }
}
