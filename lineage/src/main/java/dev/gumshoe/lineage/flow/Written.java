package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.StatementLineage.Kind;
import dev.gumshoe.lineage.flow.StatementReader.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a statement puts the rows of its query.
 *
 * @param columns the columns that the statement lists; none where it lists none
 * @param partition columns that the statement sets to constants
 */
record Written(
        Kind kind,
        Optional<RelationName> target,
        List<String> columns,
        List<String> partition,
        boolean byName,
        Catalog catalog) {

    static Written asQueried(Catalog catalog) {
        return new Written(Kind.QUERY, Optional.empty(), List.of(), List.of(), false, catalog);
    }

    Outcome of(QueryLineage query) {
        Optional<RelationName> into = target.isPresent() ? target : query.into();
        Kind done = into.isPresent() && kind == Kind.QUERY ? Kind.CREATE_TABLE : kind;
        return read(done, into, renamed(query));
    }

    /** The lineage of a relation that is made without rows. */
    Outcome empty() {
        return read(kind, target, QueryLineage.NOTHING);
    }

    /** The lineage of a relation made after another. */
    Outcome copyOf(RelationName other) {
        Relation relation = new Relation(other);
        Rows rows = catalog.find(other)
                .map(known -> QueryFlow.stored(relation, known))
                .orElseGet(() -> QueryFlow.unknown(relation));
        return read(kind, target, Results.of(rows));
    }

    private static Outcome read(Kind kind, Optional<RelationName> target, QueryLineage written) {
        return new Outcome.Read(new StatementLineage(kind, target, written, List.of()));
    }

    /** The query's columns under the target's names, by position, unless the statement matches names. */
    private QueryLineage renamed(QueryLineage query) {
        List<String> names = byName ? List.of() : names();
        if (names.isEmpty()) {
            return query;
        }
        List<OutputLineage> renamed = new ArrayList<>();
        boolean counted = true;
        for (int i = 0; i < query.columns().size(); i++) {
            OutputLineage column = query.columns().get(i);
            counted &= !column.name().equals(Origin.EVERY_COLUMN);
            renamed.add(counted && i < names.size() ? column.named(names.get(i)) : column);
        }
        return query.with(renamed);
    }

    private List<String> names() {
        if (!columns.isEmpty() || kind != Kind.INSERT) {
            return columns;
        }
        Stream<String> known = target.flatMap(catalog::find).filter(Catalog.Known::complete).stream()
                .flatMap(relation -> relation.columns().stream())
                .map(Catalog.KnownColumn::name);
        return known.filter(name -> partition.stream().noneMatch(name::equalsIgnoreCase))
                .toList();
    }
}
