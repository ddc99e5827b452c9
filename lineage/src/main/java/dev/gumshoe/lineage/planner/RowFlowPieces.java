package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.fact.Stage.SetOperation;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.lineage.blocks.Joined;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.planner.Scan.Cell;
import dev.gumshoe.lineage.stages.StageInput;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Measures what each stage of a model does to its rows. */
final class RowFlowPieces {
    private final Probe probe;
    private final StageSql sql;
    private final JoinSql joins;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Function<Cells, Flow>> flows = new ArrayList<>();

    RowFlowPieces(Probe probe, StageSql sql, JoinSql joins) {
        this.probe = probe;
        this.sql = sql;
        this.joins = joins;
    }

    /**
     * What is observed of a stage.
     *
     * @param leaks true where it drops or repeats rows without grouping them
     */
    private record Flow(Observation observation, boolean leaks) {}

    Piece piece() {
        List<StagePart> parts = sql.stages().parts();
        for (StagePart part : parts) {
            try {
                add(part);
            } catch (NoAnswer e) {
                Observation reason = new Observation.NotMeasured(part.stage().id(), "RowFlow", e.why());
                flows.add(values -> new Flow(reason, false));
            }
        }
        Measured out = sql.out(parts.get(parts.size() - 1));
        cells.addAll(out.cells());
        return new Piece(probe, cells, values -> observations(out.in(values), values));
    }

    private List<Observation> observations(Portion out, Cells values) {
        List<Flow> measured = flows.stream().map(flow -> flow.apply(values)).toList();
        List<Observation> observations =
                new ArrayList<>(measured.stream().map(Flow::observation).toList());
        int leaks = (int) measured.stream().filter(Flow::leaks).count();
        observations.add(new Observation.RowFlow(sql.stages().model(), out, leaks));
        return observations;
    }

    private void add(StagePart part) throws NoAnswer {
        if (part.block() instanceof SelectBlock block && part.step() instanceof Step.Join join) {
            addJoin(part, block, join.index());
            return;
        }
        Measured out = sql.out(part);
        addFlow(part.stage().id(), in(part, out), out, groups(part));
    }

    private Measured in(StagePart part, Measured out) {
        if (part.step() instanceof Step.Scan) {
            return out;
        }
        if (!(part.step() instanceof Step.SetOperation)) {
            return sql.previous(part);
        }
        return part.spine().stream()
                .map(input -> sql.out(sql.stages().parts().get(((StageInput.FromStage) input).ordinal())))
                .reduce(Measured::plus)
                .orElse(out);
    }

    /** True of stages that put rows together: that they let out fewer is no leak. */
    private static boolean groups(StagePart part) {
        if (part.block() instanceof SetBlock set && part.step() instanceof Step.SetOperation) {
            return set.operation() == SetOperation.UNION;
        }
        return part.step() instanceof Step.Aggregate || part.step() instanceof Step.Distinct;
    }

    private void addFlow(StageId id, Measured in, Measured out, boolean groups) {
        cells.addAll(in.cells());
        cells.addAll(out.cells());
        flows.add(values -> {
            Portion before = in.in(values);
            Portion after = out.in(values);
            return new Flow(new Observation.StageFlow(id, before, after), !groups && before.rows() != after.rows());
        });
    }

    private void addJoin(StagePart part, SelectBlock block, int index) throws NoAnswer {
        StageId id = part.stage().id();
        Joined join = block.joins().get(index);
        requireLinks(block, index);
        Measured left = sql.previous(part);
        Measured out = sql.out(part);
        if (join.type() == JoinType.OTHER && !StageSql.isProduct(join)) {
            addFlow(id, left, out, false);
            return;
        }
        Measured unmatched = StageSql.isProduct(join)
                ? left.unlessAny(sql.source(block, join.source()))
                : joins.unmatched(part, block, index);
        Measured padding = joins.padding(block, index);
        List.of(left, out, unmatched, padding).forEach(measured -> cells.addAll(measured.cells()));
        flows.add(values ->
                flow(id, join.type(), left.in(values), unmatched.in(values), padding.in(values), out.in(values)));
    }

    /** Refuses joins that come after a bare comma: what WHERE links would be multiplied out. */
    static void requireLinks(SelectBlock block, int index) throws NoAnswer {
        boolean follows = block.joins().subList(0, index).stream().anyMatch(StageSql::isBareComma);
        if (follows && !StageSql.isBareComma(block.joins().get(index))) {
            throw new NoAnswer("the join follows relations whose link is not written in a join");
        }
    }

    private static Flow flow(StageId id, JoinType type, Portion left, Portion unmatched, Portion padding, Portion out) {
        Portion kept = switch (type) {
            case LEFT, FULL -> left;
            case ANTI -> unmatched;
            case INNER, RIGHT, CROSS, SEMI, OTHER -> left.minus(unmatched);
        };
        Portion repeated = out.minus(kept).minus(padding);
        boolean drops = type != JoinType.RIGHT && kept.rows() != left.rows();
        return new Flow(new Observation.JoinFlow(id, left, unmatched, out, repeated), drops || repeated.rows() != 0);
    }
}
