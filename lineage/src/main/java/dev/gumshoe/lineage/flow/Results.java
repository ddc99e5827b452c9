package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.QueryLineage.StageGrain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Lineage as those outside see it. */
final class Results {
    private Results() {}

    static QueryLineage of(Rows rows) {
        return of(rows, List.of(), List.of(), Optional.empty());
    }

    /** @param into the relation that SELECT INTO names */
    static QueryLineage of(Rows rows, List<RelationName> idle, List<StageGrain> stages, Optional<RelationName> into) {
        List<OutputLineage> columns = rows.columns().stream()
                .map(column -> new OutputLineage(
                        column.name(), column.origins().asList(), column.nullability(), column.position()))
                .toList();
        return new QueryLineage(
                columns,
                rows.beyond().isEmpty(),
                rows.influences().predicates().asList(),
                rows.influences().relations().stream().map(Relation::name).toList(),
                idle,
                grains(rows),
                stages,
                into);
    }

    static List<Grain> grains(Rows rows) {
        List<Grain> grains = new ArrayList<>();
        for (Key key : rows.keys()) {
            List<String> names = new TreeSet<>(key.places())
                    .stream().map(place -> rows.columns().get(place).name()).toList();
            grains.add(new Grain(names, key.reason()));
        }
        return grains;
    }
}
