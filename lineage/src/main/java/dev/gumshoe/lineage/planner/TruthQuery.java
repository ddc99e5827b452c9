package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.engine.port.TruthTable;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a node with a truth by key. The one statement whose rows grow with the data: one for each key. */
final class TruthQuery {
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("0.000001");

    private final Probe probe;
    private final Question.TruthByKey question;
    private final TruthTable truth;

    TruthQuery(Probe probe, Question.TruthByKey question, TruthTable truth) {
        this.probe = probe;
        this.question = question;
        this.truth = truth;
    }

    /** @param key the key's expression over the node's columns, as text */
    Query query(String relation, String key, Optional<String> measure) {
        String sum = measure.map(text -> ", sum(" + text + ") as g2").orElse("");
        String sql = "select " + key + " as g0, count(*) as g1" + sum + " from " + relation + " group by 1";
        return new Query(sql, List.of(probe), table -> List.of(read(table, measure.isPresent())));
    }

    private Observation read(ResultTable table, boolean measured) {
        if (table.truncated()) {
            return StageQueryPlanner.notMeasured(question, "the node has more keys than one answer may have rows");
        }
        Map<String, Portion> node = new HashMap<>();
        for (List<ResultTable.Cell> row : table.rows()) {
            String key = row.get(0).isNull() ? "" : KeyText.of(row.get(0).text(), truth.byDay());
            node.merge(key, portion(row, measured), Portion::plus);
        }
        return compare(node);
    }

    private static Portion portion(List<ResultTable.Cell> row, boolean measured) {
        long rows = Long.parseLong(row.get(1).text().strip());
        Amount amount = measured
                ? Amount.of(
                        row.get(2).isNull()
                                ? BigDecimal.ZERO
                                : new BigDecimal(row.get(2).text().strip()))
                : Amount.UNKNOWN;
        return new Portion(rows, amount);
    }

    private Observation compare(Map<String, Portion> node) {
        boolean counts = !(question.figure().measure() instanceof Measure.Sum);
        Portion missing = Portion.NONE;
        Portion extra = Portion.NONE;
        Portion differing = Portion.NONE;
        Map<String, Portion> expected = new HashMap<>();
        truth.byKey().forEach((key, portion) -> expected.merge(KeyText.of(key, truth.byDay()), portion, Portion::plus));
        for (Map.Entry<String, Portion> entry : expected.entrySet()) {
            Portion actual = node.get(entry.getKey());
            if (actual == null) {
                missing = missing.plus(new Portion(1, entry.getValue().amount()));
            } else if (differs(entry.getValue(), actual, counts)) {
                Amount less = entry.getValue().amount().minus(actual.amount());
                differing = differing.plus(new Portion(1, less));
            }
        }
        for (Map.Entry<String, Portion> entry : node.entrySet()) {
            extra = expected.containsKey(entry.getKey()) ? extra : extra.plus(entry.getValue());
        }
        return new Observation.TruthByKey(question.node(), question.truth(), missing, extra, differing);
    }

    private static boolean differs(Portion expected, Portion actual, boolean counts) {
        if (counts) {
            return expected.rows() != actual.rows();
        }
        Amount less = expected.amount().minus(actual.amount());
        return less.known() && less.value().abs().compareTo(NEGLIGIBLE) > 0;
    }
}
