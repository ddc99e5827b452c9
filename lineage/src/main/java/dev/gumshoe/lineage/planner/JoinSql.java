package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.stages.JoinCondition;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which rows a join matches, as SQL. */
final class JoinSql {
    private final ModelStages stages;
    private final Trace trace;
    private final Flavour flavour;
    private final StageSql sql;

    JoinSql(StageSql sql, Trace trace, Flavour flavour) {
        this.sql = sql;
        this.stages = sql.stages();
        this.trace = trace;
        this.flavour = flavour;
    }

    /** The condition of the join. */
    JoinCondition condition(SelectBlock block, int index) throws NoAnswer {
        return JoinCondition.of(stages.columns(), block, index)
                .orElseThrow(() -> new NoAnswer("the columns that the join compares are not known"));
    }

    /** The rows so far for which the joined side has no row. */
    Measured unmatched(StagePart part, SelectBlock block, int index) throws NoAnswer {
        Optional<JoinCondition> condition = JoinCondition.of(stages.columns(), block, index);
        if (condition.isPresent()) {
            return Measured.of(unmatchedBefore(block, index, condition.get()), measureBefore(part));
        }
        return Measured.of(unmatchedByNames(block, index), Optional.empty());
    }

    /** That a row which the whole FROM clause has put together found a match in an outer join. */
    String match(SelectBlock block, int index) throws NoAnswer {
        JoinCondition condition = condition(block, index);
        return block.joins().get(index).type() == JoinType.RIGHT
                ? existsBefore(block, index, condition)
                : exists(block, index, condition.text());
    }

    private static String existsBefore(SelectBlock block, int index, JoinCondition condition) {
        return "exists (select 1 from " + block.fromText(index) + " where " + condition.text() + ")";
    }

    /** The rows of the joined side that a right or full join adds because they have no match. */
    Measured padding(SelectBlock block, int index) throws NoAnswer {
        Joined join = block.joins().get(index);
        if (join.type() != JoinType.RIGHT && join.type() != JoinType.FULL) {
            return new Measured(List.of(), values -> Portion.NONE);
        }
        String from = join.source().text() + " where not " + existsBefore(block, index, condition(block, index));
        return Measured.of(new Scan(block.scope(), from), Optional.empty());
    }

    /** What the measure is over the rows that go into the join. */
    Optional<String> measureBefore(StagePart join) {
        return trace.at(sql.previousPart(join).stage().id());
    }

    private static Scan unmatchedBefore(SelectBlock block, int index, JoinCondition condition) {
        String from = block.fromText(index) + " where not " + exists(block, index, condition.text());
        return new Scan(block.scope(), from);
    }

    /** That the joined side has a row under a condition. */
    static String exists(SelectBlock block, int index, String condition) {
        return "exists (select 1 from " + block.joins().get(index).source().text() + " where " + condition + ")";
    }

    /** The rows so far without a match where it is not known which of several relations a USING column is of. */
    private Scan unmatchedByNames(SelectBlock block, int index) throws NoAnswer {
        Joined join = block.joins().get(index);
        if (join.using().isEmpty()) {
            throw new NoAnswer("the columns that the join compares are not known");
        }
        String condition = join.using().stream()
                .map(flavour::quoted)
                .map(column -> "l." + column + " = " + join.source().qualifier() + "." + column)
                .collect(Collectors.joining(" and "));
        String from = "(select * from " + block.fromText(index) + ") l where not " + exists(block, index, condition);
        return new Scan(block.scope(), from);
    }
}
