package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.QueryLineage.StageGrain;
import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PivotQuery;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.TableStatement;
import net.sf.jsqlparser.statement.select.Values;

/** The rows of the queries of one statement. */
final class QueryFlow {
    private final Words words;
    private final Catalog catalog;
    private final List<StageGrain> stages = new ArrayList<>();
    private final List<Ctes> clauses = new ArrayList<>();
    private final Map<RelationName, Rows> relations = new HashMap<>();

    QueryFlow(Words words, Catalog catalog) {
        this.words = words;
        this.catalog = catalog;
    }

    Words words() {
        return words;
    }

    Catalog catalog() {
        return catalog;
    }

    /** The relations that only CTEs name which nothing reads. */
    List<RelationName> idle() {
        Set<RelationName> named = new LinkedHashSet<>();
        for (int i = 0; i < clauses.size(); i++) {
            for (Rows rows : clauses.get(i).unread()) {
                rows.influences().relations().forEach(relation -> named.add(relation.name()));
            }
        }
        return List.copyOf(named);
    }

    /** Remembers a CTE or a subquery that was read. */
    Rows stage(String name, Rows rows) {
        stages.add(new StageGrain(name, Results.grains(rows)));
        return rows;
    }

    List<StageGrain> stages() {
        return stages;
    }

    void remember(Ctes clause) {
        clauses.add(clause);
    }

    /** The rows of a query. */
    Rows read(Select select, Ctes outerCtes, Optional<Scope> outer) {
        Ctes ctes = new CteFlow(this).read(select.getWithItemsList(), outerCtes, outer);
        if (select instanceof PlainSelect plain) {
            return new SelectFlow(this, plain, ctes, outer).rows();
        }
        if (select instanceof ParenthesedSelect parenthesed) {
            return read(parenthesed.getSelect(), ctes, outer);
        }
        if (select instanceof SetOperationList set) {
            return new SetFlow(this, set, ctes, outer).rows();
        }
        if (select instanceof PivotQuery pivot) {
            return new PivotQueryFlow(this, pivot, ctes, outer).rows();
        }
        if (select instanceof Values values) {
            return values(values, ctes, outer);
        }
        return select instanceof TableStatement table
                ? relation(words.relation(table.getTable()))
                : new Rows(List.of(), Optional.empty(), new Influences(), List.of());
    }

    /** The rows of a relation of the warehouse. */
    Rows relation(RelationName name) {
        Rows known = relations.get(name.folded());
        if (known == null) {
            known = stored(name);
            relations.put(name.folded(), known);
        }
        return known;
    }

    private Rows stored(RelationName name) {
        Relation relation = new Relation(name);
        return catalog.find(name).map(known -> stored(relation, known)).orElseGet(() -> unknown(relation));
    }

    /** The rows of a relation that is known, at least in part. */
    static Rows stored(Relation relation, Catalog.Known known) {
        List<Col> columns = new ArrayList<>();
        for (Catalog.KnownColumn column : known.columns()) {
            Origins origins = Origins.of(relation.column(column.name()));
            columns.add(new Col(column.name(), origins, column.nullability(), Col.NOWHERE));
        }
        if (known.complete()) {
            return new Rows(
                    columns,
                    Optional.empty(),
                    reading(relation),
                    Keys.declared(relation.name().identifier(), known));
        }
        columns.add(everything(relation));
        return new Rows(columns, Optional.of(new Beyond.OfRelation(relation)), reading(relation), List.of());
    }

    /** The rows of a relation of which nothing is known. */
    static Rows unknown(Relation relation) {
        return new Rows(
                List.of(everything(relation)),
                Optional.of(new Beyond.OfRelation(relation)),
                reading(relation),
                List.of());
    }

    private static Influences reading(Relation relation) {
        Influences influences = new Influences();
        influences.reads(relation);
        return influences;
    }

    private static Col everything(Relation relation) {
        return new Col(Origin.EVERY_COLUMN, Origins.of(relation.every()), Nullability.UNKNOWN, Col.NOWHERE);
    }

    private Rows values(Values values, Ctes ctes, Optional<Scope> outer) {
        Influences influences = new Influences();
        Site site = new Site(this, ctes, influences);
        Scope scope = outer.orElseGet(() -> new Scope(Optional.empty(), false));
        List<Origins.Gathering> columns = new ArrayList<>();
        for (Expression row : values.getExpressions()) {
            List<?> cells = row instanceof ExpressionList<?> list ? list : List.of(row);
            for (int i = 0; i < cells.size(); i++) {
                if (i == columns.size()) {
                    columns.add(new Origins.Gathering());
                }
                columns.get(i)
                        .add(
                                ExpressionFlow.of(cells.get(i), Transformation.IDENTITY, site, scope),
                                Transformation.IDENTITY);
            }
        }
        List<Col> named = new ArrayList<>();
        SourcePosition position = SourcePosition.of(values).orElse(Col.NOWHERE);
        for (int i = 0; i < columns.size(); i++) {
            String name = OutputNames.ofValue(i, words.dialect());
            named.add(new Col(name, columns.get(i).origins(), Nullability.UNKNOWN, position));
        }
        return new Rows(named, Optional.empty(), influences, List.of());
    }
}
