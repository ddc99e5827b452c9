package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import java.util.List;

/**
 * The lineage of a query.
 *
 * @param columns in order
 * @param complete false where the query can put out more columns than these
 * @param predicates the columns that decide which rows there are, at any depth
 * @param reads the relations read, at any depth; CTEs that nothing reads are not looked into
 * @param grains what identifies a row, each by itself; none where nothing is known to
 * @param stages the CTEs and subqueries that are read, with what identifies their rows
 */
public record QueryLineage(
        List<OutputLineage> columns,
        boolean complete,
        List<Origin> predicates,
        List<RelationName> reads,
        List<Grain> grains,
        List<StageGrain> stages) {
    public QueryLineage {
        columns = List.copyOf(columns);
        predicates = List.copyOf(predicates);
        reads = List.copyOf(reads);
        grains = List.copyOf(grains);
        stages = List.copyOf(stages);
    }

    /** A stage of a query and what identifies its rows; empty where nothing is known to. */
    public record StageGrain(String stage, List<Grain> grains) {
        public StageGrain {
            grains = List.copyOf(grains);
        }
    }
}
