package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SelectBlock.Clause;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import dev.gumshoe.lineage.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.jsqlparser.expression.Expression;

/** Tells which rows single conjuncts of a filter drop. */
final class FilterPieces {
    private final Probe probe;
    private final StageSql sql;
    private final JoinSql joins;
    private final Trace trace;

    FilterPieces(Probe probe, StageSql sql, JoinSql joins, Trace trace) {
        this.probe = probe;
        this.sql = sql;
        this.joins = joins;
        this.trace = trace;
    }

    /** The rows that a conjunct alone drops because it is NULL. */
    Piece nullOutcome(StagePart filter, SelectBlock block, int predicate) throws NoAnswer {
        List<Expression> conjuncts = sql.stages().conjuncts(filter);
        if (predicate < 0 || predicate >= conjuncts.size()) {
            throw new NoAnswer("the filter has no such condition");
        }
        List<String> conditions = new ArrayList<>(others(block, conjuncts, List.of(predicate)));
        conditions.add(isNull(block.text(conjuncts.get(predicate))));
        boolean where = filter.step() instanceof Step.Where;
        Optional<String> measure = where ? trace.at(filter.stage().id()) : trace.over(block);
        String hit = hit(conditions);
        Scan scan = where
                ? Scan.ofQuery(
                        block.scope(),
                        flagged(hit, measure, block.fromText(block.joins().size())))
                : Scan.ofQuery(block.scope(), block.textUpTo(before(filter.step()), List.of(hit)));
        Measured onNull = hits(scan, where ? measure.map(any -> "amount") : measure);
        Measured in = sql.previous(filter);
        StageId id = filter.stage().id();
        return new Piece(
                probe,
                Measured.union(in.cells(), onNull.cells()),
                values -> List.of(new Observation.NullOutcome(id, predicate, in.in(values), onNull.in(values))));
    }

    /** The rows without a match in an outer join that the filter drops for it. */
    Piece undoneOuterJoin(StagePart join, StagePart filter, SelectBlock owner, int index) throws NoAnswer {
        SelectBlock block = (SelectBlock) filter.block();
        List<Expression> conjuncts = sql.stages().conjuncts(filter);
        List<Integer> rejecting = sql.stages().rejecting(block, owner, index);
        if (rejecting.isEmpty()) {
            throw new NoAnswer("no condition of the filter drops rows for want of a match");
        }
        List<String> conditions = new ArrayList<>(others(block, conjuncts, rejecting));
        rejecting.forEach(place -> conditions.add(isNotTrue(block.text(conjuncts.get(place)))));
        Optional<String> measure = trace.at(filter.stage().id());
        Scan scan = Scan.ofQuery(block.scope(), flagged(hit(conditions), measure, unmatched(block, owner, index)));
        Measured unmatched = Measured.of(scan, measure.map(any -> "amount"));
        Measured dropped = hits(scan, measure.map(any -> "amount"));
        return new Piece(
                probe,
                Measured.union(unmatched.cells(), dropped.cells()),
                values -> List.of(new Observation.UndoneOuterJoin(
                        join.stage().id(), filter.stage().id(), unmatched.in(values), dropped.in(values))));
    }

    /** The rows that reach the block's WHERE without a match in the join. */
    private String unmatched(SelectBlock block, SelectBlock owner, int index) throws NoAnswer {
        List<SelectBlock> path = sql.stages().rowPath(block, owner);
        if (path.isEmpty()) {
            throw new NoAnswer("the rows of the join do not reach the filter one by one");
        }
        String from = owner.fromText(owner.joins().size());
        String unmatched = "not " + joins.match(owner, index);
        if (block == owner) {
            return from + " where " + unmatched;
        }
        String rows = owner.textOver(from, List.of(unmatched));
        for (int i = path.size() - 2; i > 0; i--) {
            rows = path.get(i).textOver(path.get(i).fromTextOver(rows), List.of());
        }
        return block.fromTextOver(rows);
    }

    private static List<String> others(SelectBlock block, List<Expression> conjuncts, List<Integer> left) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < conjuncts.size(); i++) {
            if (!left.contains(i)) {
                others.add("(" + block.text(conjuncts.get(i)) + ")");
            }
        }
        return others;
    }

    private static String isNull(String condition) {
        return "case when (" + condition + ") then 1 when not (" + condition + ") then 0 end is null";
    }

    private static String isNotTrue(String condition) {
        return "case when (" + condition + ") then 1 else 0 end = 0";
    }

    private static String hit(List<String> conditions) {
        return "case when " + conditions.stream().collect(Collectors.joining(" and "))
                + " then 1 else 0 end as gumshoe_hit";
    }

    private static String flagged(String hit, Optional<String> measure, String from) {
        return "select " + hit + measure.map(text -> ", " + text + " as amount").orElse("") + " from " + from;
    }

    private static Measured hits(Scan scan, Optional<String> amount) {
        return Measured.of(
                scan.cell("sum(gumshoe_hit)"),
                amount.map(text -> scan.cell("sum(case when gumshoe_hit = 1 then " + text + " end)")));
    }

    private static Clause before(Step filter) {
        return filter instanceof Step.Having ? Clause.GROUP_BY : Clause.HAVING;
    }
}
