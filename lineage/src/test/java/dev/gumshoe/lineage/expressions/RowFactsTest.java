package dev.gumshoe.lineage.expressions;

import static dev.gumshoe.lineage.expressions.ExpressionModel.MODEL;
import static dev.gumshoe.lineage.expressions.ExpressionModel.ORDERS;
import static dev.gumshoe.lineage.expressions.ExpressionModel.PEOPLE;
import static dev.gumshoe.lineage.expressions.ExpressionModel.fact;
import static dev.gumshoe.lineage.expressions.ExpressionModel.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.ColumnOrigin;
import dev.gumshoe.engine.fact.Dedupe;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.HardCodedRelation;
import dev.gumshoe.engine.fact.StarRead;
import dev.gumshoe.engine.fact.UnionColumn;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowFactsTest {
    private static final String NUMBERED =
            "select *, row_number() over (partition by person order by at desc) as rn from s.orders";

    @Test
    void findsTheRowThatIsKept() {
        Dedupe dedupe =
                fact(Dedupe.class, "with n as (" + NUMBERED + "), m as (select * from n) select * from m where rn = 1");
        assertThat(dedupe.stage().ordinal()).isEqualTo(3);
        assertThat(dedupe.at().ordinal()).isZero();
        assertThat(dedupe.partition()).containsExactly("person");
        assertThat(dedupe.order()).containsExactly("at DESC");
        assertThat(fact(Dedupe.class, "select * from (" + NUMBERED + ") n where 1 >= n.rn")
                        .partition())
                .containsExactly("person");
        assertThat(fact(Dedupe.class, "select * from s.orders qualify rank() over (partition by id order by at) = 1")
                        .order())
                .containsExactly("at");
        assertThat(fact(Dedupe.class, NUMBERED + " qualify rn = 1").order()).containsExactly("at DESC");
        assertThat(fact(Dedupe.class, "select distinct on (person) * from s.orders order by person, at desc")
                        .order())
                .containsExactly("at DESC");
    }

    @Test
    void takesOtherNumbersForNoDeduplication() {
        assertThat(facts(Dedupe.class, "select * from (" + NUMBERED + ") n where rn <= 2"))
                .isEmpty();
        assertThat(facts(Dedupe.class, "select * from (" + NUMBERED + ") n where rn > 1"))
                .isEmpty();
        assertThat(facts(
                        Dedupe.class,
                        "with n as (" + NUMBERED
                                + "), m as (select * from n where amount > 0) select * from m where rn = 1"))
                .isEmpty();
        assertThat(facts(
                        Dedupe.class,
                        "select * from (select *, count(*) over (partition by id) as rn from s.orders) n where rn = 1"))
                .isEmpty();
    }

    @Test
    void followsColumnsToTheirNode() {
        assertThat(facts(
                        ColumnOrigin.class,
                        "with a as (select id as order_id, * from s.orders), b as (select order_id as k, amount + 1 as more from a) "
                                + "select b.k from b where b.k > 1 and b.more > 2"))
                .filteredOn(origin -> origin.text().startsWith("b."))
                .extracting(origin -> origin.text() + " is " + origin.node().shortName() + "." + origin.column())
                .containsExactly("b.k is raw.orders.id");
        assertThat(
                        facts(
                                ColumnOrigin.class,
                                "with a as (select id from s.orders union all select quantity from s.orders) select id from a where id > 1"))
                .isEmpty();
    }

    @Test
    void putsTheColumnsOfUnionsSideBySide() {
        assertThat(facts(
                        UnionColumn.class,
                        "select id, null as pid from s.orders union all select quantity, pid from s.people, s.orders"))
                .extracting(column -> column.branch() + "." + column.position() + " " + column.name() + " "
                        + column.type() + (column.literal() ? " literal" : ""))
                .containsExactly("0.0 id INTEGER", "0.1 pid UNKNOWN literal", "1.0 quantity INTEGER", "1.1 pid TEXT");
    }

    @Test
    void findsStarsOverNodes() {
        assertThat(
                        facts(
                                StarRead.class,
                                "with o as (select * from s.orders) select o.*, p.* from o join s.people p on o.person = p.pid"))
                .extracting(star -> star.stage().ordinal() + " " + star.node().shortName())
                .containsExactly("0 raw.orders", "2 raw.people");
        assertThat(facts(StarRead.class, "select * exclude (id) from s.orders")).isEmpty();
    }

    @Test
    void tellsWhichRelationsTheProjectDidNotGive() {
        String sql = "with recursive r as (select 1 as n union all select n + 1 from r where n < 3) "
                + "select * from s.orders, r\nwhere person in (select pid from s.people) and id in (select id from raw.extra)";
        assertThat(hardCoded(sql, sql)).containsExactly("s.people true", "raw.extra false");
        assertThat(hardCoded("select * from s.people", "select * from {{ relation_that_is_there('people') }}"))
                .isEmpty();
    }

    private static List<String> hardCoded(String sql, String raw) {
        SqlModel model = new SqlModel(MODEL, sql, raw, "models/fct.sql", Optional.of(Set.of(ORDERS)));
        List<Fact> facts = SqlProject.analyse(
                        List.of(model),
                        new RelationIndex(Map.of(PEOPLE, new UniqueId("source.shop.raw.people"))),
                        new SchemaIndex(Map.of()),
                        Dialect.DUCKDB)
                .facts(MODEL);
        return facts.stream()
                .filter(HardCodedRelation.class::isInstance)
                .map(HardCodedRelation.class::cast)
                .map(read -> read.relation() + " " + read.owned())
                .toList();
    }
}
