package dev.gumshoe.lineage.planting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.patch.Substitution;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlOperatorsTest {
    private static final UniqueId MODEL = new UniqueId("model.shop.m");
    private static final RelationName ORDERS = new RelationName("", "s", "orders");
    private static final RelationName STORES = new RelationName("", "s", "stores");
    private static final SchemaIndex SCHEMA = SchemaIndex.of(List.of(
            column(ORDERS, "id", TypeFamily.INTEGER, 1),
            column(ORDERS, "store_id", TypeFamily.INTEGER, 2),
            column(ORDERS, "owner_id", TypeFamily.INTEGER, 3),
            column(ORDERS, "net", TypeFamily.DECIMAL, 4),
            column(ORDERS, "gross", TypeFamily.DECIMAL, 5),
            column(ORDERS, "status", TypeFamily.TEXT, 6),
            column(ORDERS, "at", TypeFamily.TIMESTAMP, 7),
            column(STORES, "store_id", TypeFamily.INTEGER, 1),
            column(STORES, "town", TypeFamily.TEXT, 2)));

    private static Column column(RelationName relation, String name, TypeFamily family, int place) {
        return new Column(relation, new ColumnName(name), family.name(), family, true, place);
    }

    /** What the model becomes with each fault of a kind. */
    private static List<String> planted(String operator, String sql) {
        SqlModel model = new SqlModel(MODEL, sql, sql, "models/m.sql");
        RelationIndex relations = new RelationIndex(
                Map.of(ORDERS, new UniqueId("source.shop.s.orders"), STORES, new UniqueId("source.shop.s.stores")));
        SqlProject project = SqlProject.analyse(List.of(model), relations, SCHEMA, Dialect.DUCKDB);
        SqlGround ground = new SqlGround(
                model,
                project.stages(MODEL).orElseThrow(),
                project.facts(MODEL),
                Dialect.DUCKDB,
                (node, column) -> List.of("paid"));
        SqlOperator found = SqlOperators.all().stream()
                .filter(each -> each.id().equals(operator))
                .findFirst()
                .orElseThrow();
        List<String> texts = new ArrayList<>();
        for (SqlFault fault : found.sites(ground)) {
            try {
                texts.add(Substitution.apply(sql, fault.changes()));
            } catch (NoPatch e) {
                throw new AssertionError(fault.what(), e);
            }
        }
        return texts;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            left-join-made-inner   | select o.id from s.orders o left join s.stores t on t.store_id = o.store_id  | select o.id from s.orders o inner join s.stores t on t.store_id = o.store_id
            inner-join-made-left   | select o.id from s.orders o join s.stores t on t.store_id = o.store_id       | select o.id from s.orders o left join s.stores t on t.store_id = o.store_id
            join-condition-dropped | select o.id from s.orders o join s.stores t on t.store_id = o.store_id and t.town = 'Ulm' | select o.id from s.orders o join s.stores t on t.store_id = o.store_id
            join-on-wrong-column   | select o.id from s.orders o join s.stores t on o.store_id = t.store_id       | select o.id from s.orders o join s.stores t on o."id" = t.store_id
            outer-join-undone      | select o.id from s.orders o left join s.stores t on o.store_id = t.store_id  | select o.id from s.orders o left join s.stores t on o.store_id = t.store_id where t.store_id is not null
            filter-removed         | select id from s.orders where net > 0 and status = 'paid'                    | select id from s.orders where status = 'paid'
            filter-added           | select id from s.orders                                                      | select id from s.orders where orders."status" <> 'paid'
            filter-drops-nulls     | select id from s.orders                                                      | select id from s.orders where orders."status" <> 'void'
            boundary-moved         | select id from s.orders where net >= 5                                       | select id from s.orders where net > 5
            distinct-removed       | select distinct status from s.orders                                         | select status from s.orders
            grouped-too-finely     | select status, sum(net) as net from s.orders group by status                 | select status, sum(net) as net from s.orders group by orders."id", status
            union-branch-dropped   | select id from s.orders union all select store_id from s.stores              | select id from s.orders
            union-made-distinct    | select id from s.orders union all select store_id from s.stores              | select id from s.orders union select store_id from s.stores
            union-made-all         | select id from s.orders union select store_id from s.stores                  | select id from s.orders union all select store_id from s.stores
            wrong-column           | select net as amount from s.orders                                           | select orders."gross" as amount from s.orders
            unit-scaled            | select net as amount from s.orders                                           | select orders."net" * 100 as amount from s.orders
            sign-flipped           | select net from s.orders                                                     | select -1 * orders."net" as net from s.orders
            cast-to-whole          | select net from s.orders                                                     | select cast(orders."net" as integer) as net from s.orders
            timezone-shifted       | select at from s.orders                                                      | select orders."at" + interval '9 hours' as at from s.orders
            coalesce-removed       | select coalesce(net, 0) as net from s.orders                                 | select net as net from s.orders
            integer-division       | select net / gross as part from s.orders                                     | select cast(net as integer) / cast(gross as integer) as part from s.orders
            literal-misspelled     | select id from s.orders where status = 'paid'                                | select id from s.orders where status = 'PAID'
            sum-made-distinct      | select sum(net) as net from s.orders                                         | select sum(distinct net) as net from s.orders
            sum-made-max           | select sum(net) as net from s.orders                                         | select max(net) as net from s.orders
            count-distinct-dropped | select count(distinct status) as n from s.orders                             | select count(status) as n from s.orders
            count-of-column        | select count(*) as n from s.orders                                           | select count(orders."id") as n from s.orders
            wrong-sum              | select sum(net) as net from s.orders                                         | select sum(orders."gross") as net from s.orders
            """)
    void plants(String operator, String before, String after) {
        assertThat(planted(operator, before).stream().map(text -> text.strip().replaceAll("\\s+", " ")))
                .contains(after);
    }

    @Test
    void takesOneColumnOutOfAKeyOfTwo() {
        assertThat(planted(
                        "join-key-dropped",
                        "select 1 as x from s.orders o join s.orders p on o.id = p.id and o.store_id = p.store_id"))
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .containsExactly(
                        "select 1 as x from s.orders o join s.orders p on o.store_id = p.store_id",
                        "select 1 as x from s.orders o join s.orders p on o.id = p.id");
    }

    @Test
    void leavesTheOnlyKeyOfAJoinAlone() {
        assertThat(planted("join-key-dropped", "select 1 as x from s.orders o join s.orders p on o.id = p.id"))
                .isEmpty();
    }

    @Test
    void takesOutTheConditionThatKeepsOneRow() {
        String numbered =
                "with n as (select id, row_number() over (partition by id, store_id order by at desc) as rn from s.orders)";
        assertThat(planted("dedupe-removed", numbered + " select id from n where rn = 1"))
                .map(String::strip)
                .containsExactly(numbered + " select id from n");
        assertThat(planted("filter-removed", numbered + " select id from n where rn = 1"))
                .isEmpty();
        assertThat(planted("dedupe-reversed", numbered + " select id from n where rn = 1"))
                .containsExactly(numbered.replace("at desc", "at asc") + " select id from n where rn = 1");
        assertThat(planted("dedupe-too-coarse", numbered + " select id from n where rn = 1"))
                .containsExactly(numbered.replace("id, store_id order", "id order") + " select id from n where rn = 1");
    }

    @Test
    void swapsColumnsInABranchButTheFirst() {
        assertThat(planted(
                        "union-columns-swapped",
                        "select net, gross from s.orders union all select net, gross from s.orders"))
                .containsExactly("select net, gross from s.orders union all select gross, net from s.orders");
    }

    @Test
    void namesEveryOperatorOnce() {
        assertThat(SqlOperators.all().stream().map(SqlOperator::id)).doesNotHaveDuplicates();
        assertThat(SqlOperators.all().size() + DataOperators.all().size()).isGreaterThanOrEqualTo(25);
        assertThat(SqlOperators.all())
                .allSatisfy(operator -> assertThat(operator.patterns()).isNotEmpty());
    }
}
