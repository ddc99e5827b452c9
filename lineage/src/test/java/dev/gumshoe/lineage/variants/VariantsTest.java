package dev.gumshoe.lineage.variants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.patch.ModelPatch;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {
    private static final UniqueId MODEL = new UniqueId("model.shop.m");
    private static final RelationName ORDERS = new RelationName("", "s", "orders");
    private static final SchemaIndex SCHEMA = SchemaIndex.of(List.of(
            column("id", TypeFamily.INTEGER, 1),
            column("net", TypeFamily.DECIMAL, 2),
            column("gross", TypeFamily.DECIMAL, 3),
            column("at", TypeFamily.TIMESTAMP, 4),
            column("kind", TypeFamily.TEXT, 5),
            column("day", TypeFamily.DATE, 6)));

    private static Column column(String name, TypeFamily family, int place) {
        return new Column(ORDERS, new ColumnName(name), family.name(), family, true, place);
    }

    private static SqlProject project(String sql) {
        SqlModel model = new SqlModel(MODEL, sql, sql, "models/m.sql");
        RelationIndex relations = new RelationIndex(Map.of(ORDERS, new UniqueId("source.shop.s.orders")));
        return SqlProject.analyse(List.of(model), relations, SCHEMA, Dialect.DUCKDB);
    }

    /** What the model becomes with each variant of a kind. */
    private static List<String> variants(String kind, String sql) {
        return variants(kind, "x", sql);
    }

    private static List<String> variants(String kind, String column, String sql) {
        SqlProject project = project(sql);
        Figure figure = new Figure(MODEL, new Measure.Sum(new ColumnName(column)));
        List<String> texts = new ArrayList<>();
        for (Variant variant : Variants.of(project, List.of(MODEL), List.of(), List.of(figure))) {
            if (variant.kind().name().equals(kind)) {
                texts.add(written(project, sql, variant));
            }
        }
        return texts;
    }

    private static String written(SqlProject project, String sql, Variant variant) {
        try {
            SqlModel model = new SqlModel(MODEL, sql, sql, "models/m.sql");
            return ModelPatch.compiled(model, project.stages(MODEL).orElseThrow(), variant.edits(), Dialect.DUCKDB);
        } catch (NoPatch e) {
            throw new AssertionError(variant.toString(), e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            JOIN_KEEPS_MATCHES | select o.net as x from s.orders o left join s.orders p on p.id = o.id | select o.net as x from s.orders o inner join s.orders p on p.id = o.id
            WITHOUT_CONDITION  | select net as x from s.orders where id > 3                             | select net as x from s.orders where 1 = 1
            OTHER_BOUND        | select net as x from s.orders where id > 3                             | select net as x from s.orders where id >= 3
            OTHER_BOUND        | select net as x from s.orders where id <= 3                            | select net as x from s.orders where id < 3
            COARSER_GROUPS     | select id, sum(net) as x from s.orders group by gross, id              | select id, sum(net) as x from s.orders group by id
            WITH_DISTINCT      | select net as x from s.orders                                          | select distinct net as x from s.orders
            OTHER_COLUMN       | select net as x from s.orders                                          | select orders."gross" as x from s.orders
            WITHOUT_FACTOR     | select net * 100 as x from s.orders                                    | select (net) as x from s.orders
            OTHER_SIGN         | select -1 * net as x from s.orders                                     | select (net) as x from s.orders
            WITHOUT_SHIFT      | select extract(hour from at + interval '9 hours') as x from s.orders   | select extract(hour from (at)) as x from s.orders
            WITH_CONDITION     | select net as x from s.orders                                          | select net as x from s.orders where orders."id" is not null
            WITH_FIRST_ROW     | select x from (select net as x, row_number() over (order by at) as nr from s.orders) o | select x from (select net as x, row_number() over (order by at) as nr from s.orders) o where o.nr = 1
            WITH_BRANCH        | with a as (select net as x from s.orders), b as (select gross as x from s.orders) select x from a | with a as (select net as x from s.orders), b as (select gross as x from s.orders) select x from (select * from a union all select * from b) as a
            OTHER_KEY          | select o.net as x from s.orders o join s.orders p on p.net = o.id      | select o.net as x from s.orders o join s.orders p on o.id = p."id"
            ONE_MORE_KEY       | select o.net as x from s.orders o join s.orders p on p.net = o.net     | select o.net as x from s.orders o join s.orders p on p.net = o.net and o."id" = p."id"
            OTHER_ORDER        | select net as x from s.orders qualify row_number() over (partition by id order by at desc) = 1 | select net as x from s.orders qualify row_number() over (partition by id order by at asc) = 1
            WITHOUT_SIGN       | select net as x from s.orders                                          | select abs(net) as x from s.orders
            IN_UNITS           | select net as x from s.orders                                          | select case when abs(net) > 10 * (select percentile_cont(0.5) within group (order by nullif(abs(net), 0)) from s.orders) then net / 100.0 else net end as x from s.orders
            WITH_CONDITION     | with a as (select net as x from s.orders where net > 0), b as (select gross as x from s.orders) select x from a union all select x from b | with a as (select net as x from s.orders where net > 0), b as (select gross as x from s.orders where orders."gross" > 0) select x from a union all select x from b
            WITHOUT_SIGN       | select net * 2 as x from s.orders                                      | select net * 2 as x from (select "id", abs("net") as "net", "gross", "at", "kind", "day" from s.orders) as orders
            WITH_AVERAGE       | select net as x from s.orders                                          | select coalesce(net, (select avg(net) from s.orders)) as x from s.orders
            WITHOUT_WHOLE      | select cast(net as integer) / cast(gross as integer) as x from s.orders | select (net) / (gross) as x from s.orders
            WITH_DEFAULT       | select o.net - p.net as x from s.orders o left join s.orders p on p.id = o.id | select o.net - coalesce(p.net, 0) as x from s.orders o left join s.orders p on p.id = o.id
            WITH_DEFAULT       | select coalesce(p.gross, 0) as y, p.net as x from s.orders o left join s.orders p on p.id = o.id | select coalesce(p.gross, 0) as y, coalesce(p.net, 0) as x from s.orders o left join s.orders p on p.id = o.id
            OTHER_AGGREGATE    | select max(net) as x from s.orders                                     | select sum(net) as x from s.orders
            TRIMMED_GROUPS     | select o.kind, sum(o.net) AS x from s.orders o group by o.kind         | select trim(o.kind) as kind, sum(o.net) AS x from s.orders o group by trim(o.kind)
            TRIMMED_GROUPS     | select sum(net) as x, kind k from s.orders where kind <> '' group by 2 | select sum(net) as x, trim(kind) as k from s.orders where kind <> '' group by 2
            GROUPS_IN_ONE_CASE | select distinct kind as x from s.orders                                | select distinct lower(trim(kind)) as x from s.orders
            WITH_DISTINCT      | with k as (select id from s.orders) select o.net as x from s.orders o cross join k | with k as (select distinct id from s.orders) select o.net as x from s.orders o cross join k
            ONE_MORE_KEY       | select o.net as x from s.orders o full join s.orders p on p.id = o.id  | select o.net as x from s.orders o full join s.orders p on p.id = o.id and o."kind" = p."kind"
            ONE_MORE_KEY       | select o.net as x from s.orders o join s.orders p on p.id = o.id       | select o.net as x from s.orders o join s.orders p on p.id = o.id and cast(o."at" as date) = p."day"
            ONE_MORE_KEY       | select o.net as x from s.orders o join s.orders p on p.id = o.id and p.at <= o.at | select o.net as x from s.orders o join s.orders p on p.id = o.id and p.at <= o.at and (p."day" is null or o.at < p."day")
            ONE_MORE_KEY       | select o.net as x from s.orders o join s.orders p on p.id = o.id and (p.day is null or o.at < p.day) | select o.net as x from s.orders o join s.orders p on p.id = o.id and (p.day is null or o.at < p.day) and p."at" <= o.at
            WITH_CONDITION     | with a as (select net as x from s.orders where kind not in ('a', 'b')), b as (select net as x from s.orders) select x from a union all select x from b | with a as (select net as x from s.orders where kind not in ('a', 'b')), b as (select net as x from s.orders where orders."kind" <> 'b') select x from a union all select x from b
            """)
    void writesAPartDifferently(String kind, String before, String after) {
        assertThat(variants(kind, before)).contains(after);
    }

    @Test
    void leavesAColumnAloneThatIsSelectedUnderItsOwnName() {
        assertThat(variants("OTHER_COLUMN", "select x from (select net as y, gross as x from s.orders) o"))
                .containsExactly(
                        "select x from (select net as y, orders.\"net\" as x from s.orders) o",
                        "select x from (select net as y, orders.\"id\" as x from s.orders) o");
    }

    @Test
    void takesTheColumnThatHasTheNameWhateverComesOfIt() {
        assertThat(variants(
                        "OTHER_COLUMN", "select 1 as x from (select net as gross from s.orders) o where o.gross > 0"))
                .containsExactly(
                        "select 1 as x from (select orders.\"gross\" as gross from s.orders) o where o.gross > 0");
    }

    @Test
    void mendsAmountsWhereTheyArriveWhateverIsComputedFromThem() {
        assertThat(variants("WITHOUT_SIGN", "with o as (select net * 2 as y from s.orders) select y as x from o"))
                .containsExactly(
                        "with o as (select net * 2 as y from (select \"id\", abs(\"net\") as \"net\", \"gross\", \"at\", \"kind\", \"day\" from s.orders) as orders) select y as x from o");
    }

    @Test
    void leavesAColumnOfAJoinAloneThatIsHandedOnLikeItsNeighbours() {
        assertThat(variants(
                        "WITH_DEFAULT",
                        "select p.gross as y, p.net as x from s.orders o left join s.orders p on p.id = o.id"))
                .isEmpty();
    }

    @Test
    void mendsAnAmountWhereItIsReadWhenAConditionReadsItAsWell() {
        assertThat(variants("WITHOUT_SIGN", "net", "select id, net from s.orders"))
                .hasSize(1);
        assertThat(variants(
                        "WITHOUT_SIGN", "net", "select case when net > 5 then 1 else 0 end as y, net from s.orders"))
                .containsExactly(
                        "select case when net > 5 then 1 else 0 end as y, net from (select \"id\", abs(\"net\") as \"net\", \"gross\", \"at\", \"kind\", \"day\" from s.orders) as orders");
    }

    @Test
    void leavesValuesAloneThatTheFigureIsNotMadeOf() {
        assertThat(variants("WITHOUT_FACTOR", "select net as x, gross * 100 as y from s.orders"))
                .isEmpty();
    }

    @Test
    void leavesFlagsAndNumbersToThoseThatTheyAreThereFor() {
        String numbered = "with a as (select net as x, row_number() over (order by at) as nr from s.orders)";
        String flagged = numbered + ", b as (select *, nr = 1 as is_first from a) select ";
        assertThat(variants("WITH_FIRST_ROW", flagged + "x, is_first from b")).isEmpty();
        assertThat(variants("WITH_CONDITION", flagged + "x, is_first from b"))
                .noneMatch(sql -> sql.contains("b.is_first"));
        assertThat(variants("WITH_CONDITION", flagged + "x from b"))
                .contains(flagged + "x from b where coalesce(b.is_first, true)");
    }

    @Test
    void takesTheRowsBehindACountForNearThoughItHandsOnNoColumnOfTheirs() {
        String counted = "select %1$s.id, count(*) as x from (select o.id from s.orders o"
                + " left join s.orders p on p.id = o.id) %1$s group by %1$s.id";
        SqlProject project = project("with a as (" + counted.formatted("n") + "), b as (" + counted.formatted("m")
                + ") select s.orders.id, a.x, b.x as y from s.orders left join a on a.id = s.orders.id"
                + " left join b on b.id = s.orders.id");
        Figure figure = new Figure(MODEL, new Measure.Sum(new ColumnName("x")));
        assertThat(Variants.of(project, List.of(MODEL), List.of(), List.of(figure)))
                .filteredOn(variant -> variant.kind() == VariantKind.JOIN_KEEPS_MATCHES)
                .filteredOn(variant -> variant.text().equals("p"))
                .extracting(Variant::near)
                .containsExactly(true, false);
    }

    @Test
    void asksForNoFurtherEndOfATimeOfWhichBothAreCompared() {
        String both = "select o.net as x from s.orders o join s.orders p on p.id = o.id and ";
        assertThat(variants("ONE_MORE_KEY", both + "p.at <= o.at and o.at < p.day"))
                .noneMatch(sql -> sql.contains(" null or "));
        assertThat(variants("ONE_MORE_KEY", both + "o.at between p.at and p.day"))
                .noneMatch(sql -> sql.contains(" null or "));
    }

    @Test
    void hasNoneWhereNobodyExpectsAFigure() {
        SqlProject project = project("select net as x from s.orders where id > 3");
        assertThat(Variants.facts(project, List.of(MODEL), List.of(), List.of(new Lead.Sweep(MODEL))))
                .isEmpty();
        Lead expected = new Lead.ExpectedFigure(new Figure(MODEL, new Measure.Count()), BigDecimal.TEN, "a test");
        assertThat(Variants.facts(project, List.of(MODEL), List.of(), List.of(expected)))
                .isNotEmpty();
    }
}
