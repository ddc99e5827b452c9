package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.planner.CommonColumns.Pair;
import dev.gumshoe.lineage.stages.JoinCondition;
import dev.gumshoe.lineage.stages.JoinCondition.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells how often a join's key repeats on the joined side, and whether a further column would make it unique. */
final class MultiplicityPieces {
    private final Probe probe;
    private final StageSql sql;
    private final JoinSql joins;

    MultiplicityPieces(Probe probe, StageSql sql, JoinSql joins) {
        this.probe = probe;
        this.sql = sql;
        this.joins = joins;
    }

    List<Piece> pieces(StageId id, SelectBlock block, int index) throws NoAnswer {
        JoinCondition condition = joins.condition(block, index);
        if (condition.keys().isEmpty()) {
            throw new NoAnswer("the join compares no keys");
        }
        List<Piece> pieces = new ArrayList<>(List.of(multiplicity(id, block, index, condition)));
        List<Pair> candidates = new CommonColumns(sql.stages().columns(), block, index).besides(condition);
        if (!candidates.isEmpty()) {
            pieces.add(narrowed(id, block, index, condition, candidates));
        }
        return pieces;
    }

    private Piece multiplicity(StageId id, SelectBlock block, int index, JoinCondition condition) {
        String right = block.joins().get(index).source().text();
        List<String> filters = condition.only(Side.RIGHT);
        List<String> keys =
                condition.keys().stream().map(JoinCondition.Key::right).toList();
        Stream<String> notNull = keys.stream().map(key -> "(" + key + ") is not null");
        Scan all = new Scan(block.scope(), right + where(filters.stream()));
        Scan distinct = Scan.ofQuery(block.scope(), "select distinct * from " + right + where(filters.stream()));
        String places = IntStream.rangeClosed(1, keys.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        String named = IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i) + " as k" + i)
                .collect(Collectors.joining(", "));
        Scan groups = Scan.ofQuery(
                block.scope(),
                "select " + named + ", count(*) as n from " + right + where(Stream.concat(filters.stream(), notNull))
                        + " group by " + places);
        List<Scan.Cell> cells = List.of(all.count(), distinct.count(), groups.count(), groups.cell("max(n)"));
        return new Piece(
                probe,
                cells,
                values -> List.of(new Observation.KeyMultiplicity(
                        id,
                        values.rows(cells.get(0)),
                        values.rows(cells.get(1)),
                        values.rows(cells.get(2)),
                        values.rows(cells.get(3)))));
    }

    private static String where(Stream<String> conditions) {
        String all = conditions.collect(Collectors.joining(" and "));
        return all.isEmpty() ? "" : " where " + all;
    }

    private Piece narrowed(StageId id, SelectBlock block, int index, JoinCondition condition, List<Pair> candidates) {
        Scan scan = Scan.ofQuery(
                block.scope(),
                KeySides.canTell(condition)
                        ? new NarrowedSql(block, index, condition, candidates).query()
                        : correlated(block, index, condition, candidates));
        List<Scan.Cell> cells = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            cells.add(scan.cell("sum(case when n > 0 and n" + i + " = 0 then times else 0 end)"));
            cells.add(scan.cell("sum(case when n" + i + " > 1 then times * (n" + i + " - 1) else 0 end)"));
        }
        return new Piece(
                probe,
                cells,
                values -> IntStream.range(0, candidates.size())
                        .<Observation>mapToObj(i -> new Observation.NarrowedJoin(
                                id,
                                new ColumnName(candidates.get(i).name()),
                                candidates.get(i).condition(),
                                values.rows(cells.get(2 * i)),
                                values.rows(cells.get(2 * i + 1))))
                        .toList());
    }

    private static String correlated(SelectBlock block, int index, JoinCondition condition, List<Pair> candidates) {
        List<String> counts = new ArrayList<>(List.of("1 as times", count(block, index, condition.text()) + " as n"));
        for (int i = 0; i < candidates.size(); i++) {
            Pair pair = candidates.get(i);
            String narrower = condition.text() + " and " + pair.condition();
            counts.add(count(block, index, narrower) + " as n" + i);
        }
        return "select " + String.join(", ", counts) + " from " + block.fromText(index);
    }

    private static String count(SelectBlock block, int index, String condition) {
        return "(select count(*) from " + block.joins().get(index).source().text() + " where " + condition + ")";
    }
}
