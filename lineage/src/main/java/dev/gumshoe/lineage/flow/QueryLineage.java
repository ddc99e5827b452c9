package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import java.util.List;
import java.util.Optional;

/**
 * The lineage of a query.
 *
 * @param columns in order
 * @param complete false where the query can put out more columns than these
 * @param predicates the columns that decide which rows there are, at any depth
 * @param reads the relations read, at any depth; CTEs that nothing reads are not looked into
 * @param idle relations that only CTEs name which nothing reads: the warehouse asks for them, and takes nothing from them
 * @param grains what identifies a row, each by itself; none where nothing is known to
 * @param into the relation that the query writes by SELECT INTO
 * @param stages the CTEs and subqueries that are read, with what identifies their rows
 */
public record QueryLineage(
        List<OutputLineage> columns,
        boolean complete,
        List<Origin> predicates,
        List<RelationName> reads,
        List<RelationName> idle,
        List<Grain> grains,
        List<StageGrain> stages,
        Optional<RelationName> into) {
    /** Reads nothing and puts out nothing. */
    public static final QueryLineage NOTHING =
            new QueryLineage(List.of(), true, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public QueryLineage {
        columns = List.copyOf(columns);
        predicates = List.copyOf(predicates);
        reads = List.copyOf(reads);
        idle = List.copyOf(idle);
        grains = List.copyOf(grains);
        stages = List.copyOf(stages);
    }

    /** The same lineage with the columns under other names. */
    QueryLineage with(List<OutputLineage> renamed) {
        return new QueryLineage(renamed, complete, predicates, reads, idle, grains, stages, into);
    }

    /** A stage of a query and what identifies its rows; empty where nothing is known to. */
    public record StageGrain(String stage, List<Grain> grains) {
        public StageGrain {
            grains = List.copyOf(grains);
        }
    }
}
