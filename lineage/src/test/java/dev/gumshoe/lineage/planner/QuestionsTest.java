package dev.gumshoe.lineage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.NullRejection;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.port.TruthTable;
import dev.gumshoe.engine.probe.Question;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    private Shop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = new Shop();
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private static Portion portion(long rows, String amount) {
        return new Portion(rows, Amount.of(new BigDecimal(amount)));
    }

    private void keysInManyForms() throws SQLException {
        shop.table(
                        "l",
                        "k varchar, amount integer",
                        "'a1', 1",
                        "'A2', 2",
                        "' a3 ', 4",
                        "'00a4', 8",
                        "'00A5', 16",
                        "'7.0', 32",
                        "null, 64",
                        "'zz', 128")
                .table("r", "k varchar", "'a1'", "'a2'", "'a3'", "'a4'", "'a5'", "'7'", "null");
    }

    @Test
    void classesEachLeftRowOnce() throws SQLException {
        keysInManyForms();
        shop.model("j", "select l.amount from main.l join main.r on l.k = r.k").measuring("j", "amount");
        List<Observation> answers = shop.ask(new Question.KeyMatch(Shop.stage("j", 1)));
        assertThat(answers)
                .contains(new Observation.KeyMatch(
                        Shop.stage("j", 1),
                        portion(8, "255"),
                        portion(1, "1"),
                        portion(1, "64"),
                        portion(4, "30"),
                        portion(1, "32"),
                        portion(1, "128")))
                .contains(
                        new Observation.OtherForm(Shop.stage("j", 1), portion(1, "2"), "upper and lower case"),
                        new Observation.OtherForm(Shop.stage("j", 1), portion(1, "4"), "spaces at the ends"),
                        new Observation.OtherForm(Shop.stage("j", 1), portion(1, "8"), "leading zeros"),
                        new Observation.OtherForm(Shop.stage("j", 1), portion(1, "16"), "case and leading zeros"))
                .hasSize(5);
    }

    @Test
    void keepsTheOtherConditionsOfTheJoin() throws SQLException {
        keysInManyForms();
        shop.model("one_side", "select l.k from main.l left join main.r on l.k = r.k and r.k <> 'a2' and l.amount < 4");
        shop.model("both_sides", "select l.k from main.l left join main.r on l.k = r.k and length(r.k) <> l.amount");
        Observation.KeyMatch oneSide = match("one_side");
        Observation.KeyMatch bothSides = match("both_sides");
        assertThat(oneSide.matched().rows()).isEqualTo(1);
        assertThat(oneSide.otherForm().rows()).isZero();
        assertThat(bothSides.matched().rows()).isEqualTo(1);
        assertThat(bothSides.otherForm().rows()).isEqualTo(3);
    }

    private Observation.KeyMatch match(String model) throws SQLException {
        return shop.ask(Observation.KeyMatch.class, new Question.KeyMatch(Shop.stage(model, 1)))
                .get(0);
    }

    @Test
    void comparesAllKeysOfAJoinTogether() throws SQLException {
        shop.table("l", "a varchar, b integer", "'x', 1", "'X', 1", "'X', 2")
                .table("r", "a varchar, b varchar", "'x', '1'")
                .model("j", "select l.a from main.l join main.r on l.a = r.a and cast(l.b as varchar) = r.b");
        assertThat(match("j").otherForm().rows()).isEqualTo(1);
        assertThat(match("j").unmatched().rows()).isEqualTo(1);
    }

    @Test
    void findsTheColumnThatMakesAJoinOneToOne() throws SQLException {
        shop.table("l", "id integer, month varchar, note varchar", "1, 'jan', 'x'", "1, 'feb', 'x'", "2, 'jan', 'x'")
                .table(
                        "r",
                        "id integer, month varchar, note varchar",
                        "1, 'jan', 'y'",
                        "1, 'feb', 'y'",
                        "2, 'jan', 'x'")
                .model("j", "select l.id, r.note from main.l join main.r on l.id = r.id");
        assertThat(shop.ask(new Question.KeyMultiplicity(Shop.stage("j", 1))))
                .containsExactlyInAnyOrder(
                        new Observation.KeyMultiplicity(Shop.stage("j", 1), 3, 3, 2, 2),
                        new Observation.NarrowedJoin(
                                Shop.stage("j", 1), new ColumnName("month"), "l.\"month\" = r.\"month\"", 0, 0),
                        new Observation.NarrowedJoin(
                                Shop.stage("j", 1), new ColumnName("note"), "l.\"note\" = r.\"note\"", 2, 0));
    }

    @Test
    void takesUnitsOfTimeForColumnsWhereTheyAre() throws SQLException {
        shop.table("l", "id integer, month varchar", "1, 'jan'", "1, 'feb'")
                .table("r", "id integer, month varchar", "1, 'jan'", "1, 'feb'")
                .model(
                        "j",
                        "with a as (select id, month from main.l), b as (select month, id from main.r) "
                                + "select a.month, b.id from a join b on a.id = b.id");
        assertThat(shop.ask(Observation.NarrowedJoin.class, new Question.KeyMultiplicity(join("j"))))
                .containsExactly(
                        new Observation.NarrowedJoin(join("j"), new ColumnName("month"), "a.month = b.month", 0, 0));
    }

    private StageId join(String model) throws SQLException {
        return shop.facts(model, Stage.JoinStage.class).get(0).id();
    }

    @Test
    void countsMultiplicityOverTheRowsThatCanMatch() throws SQLException {
        shop.table("l", "id integer", "1")
                .table("r", "id integer, current boolean", "1, true", "1, false", "1, false", "null, true");
        shop.model("j", "select l.id from main.l join main.r on l.id = r.id and r.current");
        assertThat(shop.ask(new Question.KeyMultiplicity(Shop.stage("j", 1))))
                .containsExactly(new Observation.KeyMultiplicity(Shop.stage("j", 1), 2, 2, 1, 1));
    }

    @Test
    void countsTheRowsThatAConjunctAloneDropsOnNull() throws SQLException {
        shop.table(
                "t",
                "status varchar, region varchar, amount integer",
                "'ok', 'eu', 1",
                "null, 'eu', 2",
                "null, null, 4",
                "'bad', 'eu', 8");
        shop.model("f", "select amount from main.t where status <> 'bad' and region = 'eu'")
                .measuring("f", "amount");
        assertThat(shop.ask(new Question.NullOutcome(Shop.stage("f", 1), 0)))
                .containsExactly(new Observation.NullOutcome(Shop.stage("f", 1), 0, portion(4, "15"), portion(1, "2")));
    }

    @Test
    void countsGroupsAndWindowsThatAConjunctDropsOnNull() throws SQLException {
        shop.table("t", "g integer, amount integer", "1, 1", "2, null", "3, 9");
        shop.model("h", "select g, sum(amount) as total from main.t group by g having sum(amount) > 5");
        shop.model("w", "select * from main.t qualify max(amount) over (partition by g) > 5");
        assertThat(shop.ask(Observation.NullOutcome.class, new Question.NullOutcome(Shop.stage("h", 2), 0)))
                .singleElement()
                .satisfies(answer -> assertThat(answer.onNull().rows()).isEqualTo(1));
        assertThat(shop.ask(Observation.NullOutcome.class, new Question.NullOutcome(Shop.stage("w", 1), 0)))
                .singleElement()
                .satisfies(answer -> assertThat(answer.onNull().rows()).isEqualTo(1));
    }

    @Test
    void countsTheUnmatchedRowsThatAFilterDrops() throws SQLException {
        shop.table("o", "id integer, amount integer", "1, 1", "2, 2", "3, 4", "4, 8")
                .table("p", "order_id integer, kind varchar", "1, 'card'", "2, 'cash'");
        shop.model(
                        "j",
                        "select o.amount from main.o left join main.p on p.order_id = o.id where p.kind <> 'cash' and o.id < 4")
                .measuring("j", "amount");
        assertThat(shop.facts("j", NullRejection.class))
                .containsExactly(new NullRejection(Shop.stage("j", 2), 0, Shop.stage("j", 1)));
        assertThat(shop.ask(new Question.UndoneOuterJoin(Shop.stage("j", 1), Shop.stage("j", 2))))
                .containsExactly(new Observation.UndoneOuterJoin(
                        Shop.stage("j", 1), Shop.stage("j", 2), portion(2, "12"), portion(1, "4")));
    }

    @Test
    void countsRepeatedRowsAndRepeatedKeys() throws SQLException {
        shop.table("t", "id integer, amount integer", "1, 5", "1, 5", "1, 7", "2, 9", "null, 1", "null, 2");
        shop.model("m", "select * from main.t").measuring("m", "amount");
        assertThat(shop.ask(new Question.Duplicates(Shop.source("t"), List.of(new ColumnName("id")))))
                .containsExactly(new Observation.Duplicates(
                        Shop.source("t"), portion(6, "29"), portion(1, "5"), portion(2, "12")));
        assertThat(shop.ask(new Question.Duplicates(Shop.source("t"), List.of())))
                .containsExactly(new Observation.Duplicates(
                        Shop.source("t"), portion(6, "29"), portion(1, "5"), portion(1, "5")));
    }

    @Test
    void valuesFigures() throws SQLException {
        shop.table("t", "id integer, \"order\" integer", "1, 5", "1, null", "2, 9");
        shop.model("m", "select * from main.t");
        Figure count = new Figure(Shop.modelId("m"), new Measure.Count());
        Figure ids = new Figure(Shop.modelId("m"), new Measure.CountDistinct(new ColumnName("id")));
        Figure sum = Shop.sum("m", "order");
        assertThat(shop.ask(
                        new Question.FigureValue(count), new Question.FigureValue(ids), new Question.FigureValue(sum)))
                .containsExactly(
                        new Observation.FigureValue(count, new BigDecimal("3")),
                        new Observation.FigureValue(ids, new BigDecimal("2")),
                        new Observation.FigureValue(sum, new BigDecimal("14")));
        assertThat(shop.statements()).isEqualTo(1);
    }

    @Test
    void saysThatAFigureIsNoFiniteNumber() throws SQLException {
        shop.table("t", "ratio double", "'Infinity'", "1");
        shop.model("m", "select * from main.t");
        Figure sum = Shop.sum("m", "ratio");
        assertThat(shop.ask(new Question.FigureValue(sum)))
                .containsExactly(
                        new Observation.NotMeasured(Shop.modelId("m"), "FigureValue", "sum(m.ratio) is Infinity"));
    }

    @Test
    void comparesTheModelAndItsSourceWithATruthByKey() throws SQLException {
        shop.table("raw", "id integer, cents integer", "1, 500", "2, 700", "3, 900", "9, 100");
        shop.model(
                "fct",
                "with s as (select id as order_id, cents / 100.0 as amount from main.raw where id <> 3) select * from s");
        shop.truth(
                "ledger",
                new TruthTable(Map.of(
                        "1", portion(1, "5"), "2", portion(1, "7.5"), "3", portion(1, "9"), "4", portion(1, "2"))));
        Figure figure = Shop.sum("fct", "amount");
        ColumnName key = new ColumnName("order_id");
        assertThat(shop.ask(
                        new Question.TruthByKey(Shop.modelId("fct"), figure, key, "ledger"),
                        new Question.TruthByKey(Shop.source("raw"), figure, key, "ledger")))
                .containsExactly(
                        new Observation.TruthByKey(
                                Shop.modelId("fct"), "ledger", portion(2, "11"), portion(1, "1"), portion(1, "0.5")),
                        new Observation.TruthByKey(
                                Shop.source("raw"), "ledger", portion(1, "2"), portion(1, "1"), portion(1, "0.5")));
    }

    @Test
    void comparesMomentsWithATruthByDay() throws SQLException {
        shop.table("t", "moment timestamp", "'2025-01-01 10:00:00'", "'2025-01-01 12:00:00'", "'2025-01-02 00:00:00'");
        shop.model("m", "select * from main.t");
        shop.truth("days", new TruthTable(Map.of("2025-01-01", portion(2, "0"), "2025-01-02", portion(2, "0"))));
        Figure count = new Figure(Shop.modelId("m"), new Measure.Count());
        assertThat(shop.ask(
                        Observation.TruthByKey.class,
                        new Question.TruthByKey(Shop.modelId("m"), count, new ColumnName("moment"), "days")))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.missing().rows()).isZero();
                    assertThat(answer.extra().rows()).isZero();
                    assertThat(answer.differing().rows()).isEqualTo(1);
                });
    }

    private void orders() throws SQLException {
        shop.table("t", "id integer, amount integer, status varchar", "1, 5, 'paid'", "1, 7, 'Paid'", "2, 9, 'open'")
                .model("m", "select o.id, sum(o.amount) as amount from main.t o where o.amount > 5 group by o.id")
                .measuring("m", "amount");
    }

    @Test
    void countsTheRowsOfAStageThatAConditionIsTrueOf() throws SQLException {
        orders();
        StageId scan = Shop.stage("m", 0);
        StageId filtered = Shop.stage("m", 1);
        assertThat(shop.ask(
                        new Question.RowsWhere(scan, "case", "lower(o.status) = 'paid'"),
                        new Question.RowsWhere(filtered, "case", "lower(o.status) = 'paid'")))
                .containsExactly(
                        new Observation.RowsWhere(scan, "case", portion(3, "21"), portion(2, "12")),
                        new Observation.RowsWhere(filtered, "case", portion(2, "16"), portion(1, "7")));
    }

    @Test
    void computesAggregatesOverTheRowsOfAStageOrANode() throws SQLException {
        orders();
        StageId scan = Shop.stage("m", 0);
        assertThat(shop.ask(
                        new Question.Aggregate(scan, "repeated", "count(*) - count(distinct o.id)"),
                        new Question.Aggregate(Shop.source("t"), "most", "max(amount)"),
                        new Question.Aggregate(scan, "none", "sum(case when o.id > 5 then 1 end)")))
                .contains(
                        new Observation.Aggregate(scan, "repeated", true, BigDecimal.ONE),
                        new Observation.Aggregate(Shop.source("t"), "most", true, new BigDecimal("9")),
                        new Observation.Aggregate(scan, "none", false, BigDecimal.ZERO));
    }

    @Test
    void fillsThePlaceholdersOfAQuestion() throws SQLException {
        orders();
        StageId scan = Shop.stage("m", 0);
        assertThat(shop.ask(
                        new Question.RowsWhere(
                                scan, "latest", "o.id = (select max({column id}) from {relation source.shop.raw.t})"),
                        new Question.Aggregate(Shop.source("t"), "digits", "sum({number {text id}})")))
                .containsExactlyInAnyOrder(
                        new Observation.RowsWhere(scan, "latest", portion(3, "21"), portion(1, "9")),
                        new Observation.Aggregate(Shop.source("t"), "digits", true, new BigDecimal("4")));
    }

    @Test
    void saysWhyAQuestionHasNoAnswer() throws SQLException {
        shop.table("t", "id integer", "1").model("m", "select a.id from main.t a cross join main.t b");
        assertThat(shop.ask(Observation.NotMeasured.class, new Question.KeyMatch(Shop.stage("m", 1))))
                .singleElement()
                .satisfies(answer -> assertThat(answer.why()).isEqualTo("the join compares no keys"));
    }

    @Test
    void valuesAveragesAndRatiosToSixDecimals() throws SQLException {
        shop.model("m", "select * from (values (1, 2), (1, null), (5, 4)) v(a, b)");
        Figure average = new Figure(Shop.modelId("m"), new Measure.Average(new ColumnName("a")));
        Measure.Ratio ratio = new Measure.Ratio(new Measure.Sum(new ColumnName("b")), new Measure.Count());
        Figure perRow = new Figure(Shop.modelId("m"), ratio);
        assertThat(shop.ask(
                        Observation.FigureValue.class,
                        new Question.FigureValue(average),
                        new Question.FigureValue(perRow)))
                .extracting(Observation.FigureValue::value)
                .containsExactly(new BigDecimal("2.333333"), new BigDecimal("2"));
        assertThat(perRow).hasToString("sum(m.b)/m.count");
    }
}
