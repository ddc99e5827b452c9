package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.stages.JoinCondition;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells why rows find no match in a join. Only rows without a match are looked at more closely. */
final class KeyMatchPieces {
    private static final String NULL_KEY = "null";
    private static final String NUMBER = "number";
    private static final String NONE = "none";

    private final Probe probe;
    private final StageSql sql;
    private final JoinSql joins;
    private final Flavour flavour;

    KeyMatchPieces(Probe probe, StageSql sql, JoinSql joins, Flavour flavour) {
        this.probe = probe;
        this.sql = sql;
        this.joins = joins;
        this.flavour = flavour;
    }

    Piece piece(StagePart part, SelectBlock block, int index) throws NoAnswer {
        JoinCondition condition = joins.condition(block, index);
        if (condition.keys().isEmpty()) {
            throw new NoAnswer("the join compares no keys");
        }
        Optional<String> measure = joins.measureBefore(part);
        Scan classes = classes(block, index, condition, measure);
        Measured left = sql.previous(part);
        Measured nullKey = classed(classes, NULL_KEY, measure);
        Measured number = classed(classes, NUMBER, measure);
        Measured none = classed(classes, NONE, measure);
        List<Measured> forms = new ArrayList<>();
        for (int i = 0; i < KeyForm.ALL.size(); i++) {
            forms.add(classed(classes, form(i), measure));
        }
        List<Scan.Cell> cells = Stream.concat(Stream.of(left, nullKey, number, none), forms.stream())
                .flatMap(measured -> measured.cells().stream())
                .toList();
        StageId id = part.stage().id();
        return new Piece(
                probe,
                cells,
                values -> observations(
                        id,
                        left.in(values),
                        nullKey.in(values),
                        number.in(values),
                        none.in(values),
                        forms.stream().map(form -> form.in(values)).toList()));
    }

    private static List<Observation> observations(
            StageId id, Portion left, Portion nullKey, Portion number, Portion none, List<Portion> forms) {
        Portion otherForm = forms.stream().reduce(Portion::plus).orElse(Portion.NONE);
        Portion matched = left.minus(nullKey).minus(otherForm).minus(number).minus(none);
        List<Observation> observations = new ArrayList<>();
        observations.add(new Observation.KeyMatch(id, left, matched, nullKey, otherForm, number, none));
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i).rows() > 0) {
                observations.add(new Observation.OtherForm(
                        id, forms.get(i), KeyForm.ALL.get(i).how()));
            }
        }
        return observations;
    }

    private Scan classes(SelectBlock block, int index, JoinCondition condition, Optional<String> measure) {
        String amount = measure.map(text -> ", " + text + " as amount").orElse("");
        String unmatched = block.fromText(index) + " where not " + JoinSql.exists(block, index, condition.text());
        String isNull = "case when " + nullKey(condition) + " then 1 else 0 end";
        if (!KeySides.canTell(condition)) {
            String choice = choice(isNull, form -> JoinSql.exists(block, index, inForm(condition, form)));
            return Scan.ofQuery(block.scope(), "select " + choice + amount + " from " + unmatched);
        }
        String left = "select " + String.join(", ", KeySides.leftKeys(condition, flavour::text)) + ", " + isNull
                + " as null_key" + amount + " from " + unmatched;
        String right = "select distinct " + String.join(", ", KeySides.rightKeys(condition, flavour::text)) + " from "
                + KeySides.rightRows(block, index, condition);
        String choice = choice(
                "l.null_key",
                form -> "exists (select 1 from gumshoe_right r where " + KeySides.equal(condition, "l", "r", form)
                        + ")");
        String select = "select " + choice + (amount.isEmpty() ? "" : ", amount") + " from gumshoe_left l";
        return Scan.ofQuery(block.scope(), new KeySides(left, right).query(select));
    }

    /** @param match that a key has a match when both sides are put in a form */
    private String choice(String isNull, Function<UnaryOperator<String>, String> match) {
        StringBuilder choice = new StringBuilder("case when " + isNull + " = 1 then '" + NULL_KEY + "'");
        for (int i = 0; i < KeyForm.ALL.size(); i++) {
            KeyForm form = KeyForm.ALL.get(i);
            choice.append(" when ").append(match.apply(key -> form.of(key, flavour)));
            choice.append(" then '").append(form(i)).append("'");
        }
        choice.append(" when ").append(match.apply(flavour::number)).append(" then '" + NUMBER + "'");
        return choice.append(" else '" + NONE + "' end as gumshoe_class").toString();
    }

    private String inForm(JoinCondition condition, UnaryOperator<String> form) {
        Stream<String> keys = condition.keys().stream()
                .map(key -> form.apply(flavour.text(key.left())) + " = " + form.apply(flavour.text(key.right())));
        Stream<String> rest = condition.rest().stream().map(conjunct -> "(" + conjunct.text() + ")");
        return Stream.concat(keys, rest).collect(Collectors.joining(" and "));
    }

    private static String nullKey(JoinCondition condition) {
        return condition.keys().stream()
                .map(key -> "(" + key.left() + ") is null")
                .collect(Collectors.joining(" or "));
    }

    private static String form(int place) {
        return "form" + place;
    }

    private static Measured classed(Scan classes, String name, Optional<String> measure) {
        Scan.Cell rows = classes.cell("sum(case when gumshoe_class = '" + name + "' then 1 else 0 end)");
        return Measured.of(
                rows,
                measure.map(any -> classes.cell("sum(case when gumshoe_class = '" + name + "' then amount end)")));
    }
}
