package dev.gumshoe.lineage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.probe.Question;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowFlowTest {
    private Shop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = new Shop()
                .table(
                        "orders",
                        "id integer, customer_id integer, status varchar, amount decimal(10, 2)",
                        "1, 10, 'paid', 5.00",
                        "2, 10, 'paid', 7.00",
                        "3, 99, 'paid', 11.00",
                        "4, null, 'open', 13.00")
                .table("customers", "id integer, full_name varchar", "10, 'Ada'", "11, 'Bob'")
                .table("payments", "order_id integer, paid decimal(10, 2)", "1, 2.00", "1, 3.00", "2, 7.00");
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void measuresScansJoinsAndFiltersOfCtes() throws SQLException {
        shop.model("fct", """
                with o as (select * from main.orders where status = 'paid'),
                joined as (select o.*, c.full_name from o join main.customers c on o.customer_id = c.id)
                select * from joined""");
        assertThat(shop.flow("fct"))
                .containsExactly(
                        "scan orders in \"o\": 4 -> 4",
                        "where in \"o\": 4 -> 3",
                        "scan o in \"joined\": 3 -> 3",
                        "join customers as c in \"joined\": 3 -> 2, 1 unmatched, 0 repeated",
                        "scan joined: 2 -> 2",
                        "out 2, leaks 2");
    }

    @Test
    void tellsRepeatedRowsOfALeftJoinFromUnmatchedOnes() throws SQLException {
        shop.model("fct", "select o.id, p.paid from main.orders o left join main.payments p on p.order_id = o.id");
        assertThat(shop.flow("fct"))
                .contains("left join payments as p: 4 -> 5, 2 unmatched, 1 repeated", "out 5, leaks 1");
    }

    @Test
    void rightAndFullJoinsPadRowsWithoutRepeatingThem() throws SQLException {
        shop.model("r", "select c.full_name from main.orders o right join main.customers c on o.customer_id = c.id");
        shop.model("f", "select c.full_name from main.orders o full join main.customers c on o.customer_id = c.id");
        assertThat(shop.flow("r")).contains("right join customers as c: 4 -> 3, 2 unmatched, 0 repeated");
        assertThat(shop.flow("f")).contains("full join customers as c: 4 -> 5, 2 unmatched, 0 repeated");
    }

    @Test
    void measuresGroupingHavingDistinctQualifyAndLimit() throws SQLException {
        shop.model(
                "grouped", "select customer_id, sum(amount) as total from main.orders group by 1 having count(*) > 1");
        shop.model("unique_status", "select distinct status from main.orders");
        shop.model(
                "latest",
                "select * from main.orders qualify row_number() over (partition by status order by id desc) = 1");
        shop.model("two", "select * from main.orders order by id limit 2");
        assertThat(shop.flow("grouped")).contains("aggregation: 4 -> 3", "having: 3 -> 1", "out 1, leaks 1");
        assertThat(shop.flow("unique_status")).contains("distinct: 4 -> 2", "out 2, leaks 0");
        assertThat(shop.flow("latest")).contains("qualify: 4 -> 2");
        assertThat(shop.flow("two")).contains("limit: 4 -> 2");
    }

    @Test
    void addsTheBranchesOfAUnionUp() throws SQLException {
        shop.model(
                "all_ids",
                "select id from main.orders union all select id from main.customers union all select order_id from main.payments");
        shop.model("unique_ids", "select id from main.orders union select order_id from main.payments");
        shop.model("rest", "select id from main.orders except select order_id from main.payments");
        assertThat(shop.flow("all_ids")).contains("union all: 9 -> 9", "out 9, leaks 0");
        assertThat(shop.flow("unique_ids")).contains("union: 7 -> 4", "out 4, leaks 0");
        assertThat(shop.flow("rest")).contains("except: 4 -> 2", "out 2, leaks 1");
    }

    @Test
    void measuresJoinsByUsingByNaturalAndByComma() throws SQLException {
        shop.table("names", "customer_id integer, label varchar", "10, 'a'");
        shop.model("u", "select * from main.orders join main.names using (customer_id)");
        shop.model("n", "select * from main.orders natural join main.names");
        shop.model(
                "comma",
                "select o.id from main.orders o, main.customers c where o.customer_id = c.id and o.amount > 5");
        assertThat(shop.flow("u")).contains("join names: 4 -> 2, 2 unmatched, 0 repeated");
        assertThat(shop.flow("n")).contains("join names: 4 -> 2, 2 unmatched, 0 repeated");
        assertThat(shop.flow("comma"))
                .contains("join customers as c: 4 -> 2, 2 unmatched, 0 repeated", "where: 2 -> 1");
    }

    @Test
    void computesProductsInsteadOfScanningThem() throws SQLException {
        shop.model("pairs", "select o.id from main.orders o cross join main.customers c");
        shop.model("linked_later", "select full_name from main.orders, main.customers c where customer_id = c.id");
        assertThat(shop.flow("pairs")).contains("cross join customers as c: 4 -> 8, 0 unmatched, 4 repeated");
        assertThat(shop.flow("linked_later")).contains("where: 8 -> 2");
        assertThat(shop.plan(new Question.RowFlow(Shop.modelId("pairs")))
                        .queries()
                        .get(0)
                        .sql())
                .doesNotContain("CROSS JOIN");
    }

    @Test
    void measuresSelfJoinsDerivedTablesAndCorrelatedSubqueries() throws SQLException {
        shop.model("pairs", "select a.id from main.orders a join main.orders b on a.customer_id = b.customer_id");
        shop.model(
                "derived",
                "select d.id from (select * from main.orders where amount > 5) d left join (select order_id from main.payments group by 1) p on p.order_id = d.id");
        shop.model(
                "correlated",
                "select * from main.orders o where exists (select 1 from main.payments p where p.order_id = o.id)");
        assertThat(shop.flow("pairs")).contains("join orders as b: 4 -> 5, 1 unmatched, 2 repeated");
        assertThat(shop.flow("derived"))
                .contains(
                        "where in \"d\": 4 -> 3",
                        "aggregation in \"p\": 3 -> 2",
                        "left join p: 3 -> 3, 2 unmatched, 0 repeated");
        assertThat(shop.flow("correlated")).contains("where: 4 -> 2");
    }

    @Test
    void keepsCtesOfTheSameNameApart() throws SQLException {
        shop.model("nested", """
                with a as (select * from main.orders),
                b as (with a as (select * from a where status = 'paid') select * from a where amount > 5)
                select * from b join a using (id)""");
        assertThat(shop.flow("nested"))
                .contains(
                        "where in \"a\": 4 -> 3",
                        "where in \"b\": 3 -> 2",
                        "join a: 2 -> 2, 0 unmatched, 0 repeated",
                        "out 2, leaks 2");
    }

    @Test
    void readsTheRelationBehindACteOfTheSameName() throws SQLException {
        shop.model(
                "same",
                "with orders as (select * from orders where amount > 5) select * from orders where amount > 10");
        assertThat(shop.flow("same")).contains("where in \"orders\": 4 -> 3", "where: 3 -> 2", "out 2, leaks 2");
    }

    @Test
    void countsARecursiveCteAsAWhole() throws SQLException {
        shop.model(
                "days",
                "with recursive n as (select 1 as i union all select i + 1 from n where i < 5) select * from n where i > 2");
        assertThat(shop.flow("days")).contains("where: 5 -> 3", "out 3, leaks 1");
    }

    @Test
    void readsQuotedNamesAndReservedWords() throws SQLException {
        shop.table("odd \"one\"", "\"the id\" integer, \"a \"\"b\"\"\" integer", "1, 2", "2, 3");
        shop.model("odd", """
                with final as (select "the id", "a ""b\""" as "order" from main."odd ""one\""" as "x y" where "x y"."the id" > 1)
                select * from final f join main.orders o on o.id = f."the id\"""");
        assertThat(shop.flow("odd"))
                .contains("where in \"final\": 2 -> 1", "join orders as o: 1 -> 1, 0 unmatched, 0 repeated");
    }

    @Test
    void measuresEmptyRelationsAndSumsOverNothing() throws SQLException {
        shop.table("nothing", "id integer, amount decimal(10, 2)");
        shop.model("empty", "select n.id, n.amount from main.nothing n join main.orders o on o.id = n.id");
        shop.measuring("empty", "amount");
        assertThat(shop.flow("empty")).contains("out 0, leaks 0");
        assertThat(shop.ask(Observation.RowFlow.class, new Question.RowFlow(Shop.modelId("empty"))))
                .singleElement()
                .satisfies(flow -> assertThat(flow.out().amount().toString()).isEqualTo("0"));
    }

    @Test
    void measuresAFullRunOfAnIncrementalModel() throws SQLException {
        shop.model("inc", "select * from main.orders");
        shop.modelOf("inc", "select * from main.orders where amount > 5 and id > (select max(id) from main.inc)");
        assertThat(shop.flow("inc")).contains("where: 4 -> 3", "out 3, leaks 1");
    }

    @Test
    void measuresAModelOfManyColumns() throws SQLException {
        String columns = IntStream.range(0, 400).mapToObj(i -> i + " as c" + i).collect(Collectors.joining(", "));
        shop.model("wide", "with w as (select *, " + columns + " from main.orders) select * from w where c399 = 399");
        assertThat(shop.flow("wide")).contains("where: 4 -> 4", "out 4, leaks 0");
    }

    @Test
    void saysWhichStagesItCannotMeasure() throws SQLException {
        shop.model(
                "late",
                "select o.id from main.orders o, main.customers c left join main.payments p on p.order_id = c.id where customer_id = c.id");
        List<String> flow = shop.flow("late");
        assertThat(flow)
                .anyMatch(line -> line.contains("NotMeasured") && line.contains("link is not written in a join"));
        assertThat(flow).contains("out 2, leaks 2");
    }

    @Test
    void answersForOneModelInOneStatement() throws SQLException {
        shop.model(
                "fct",
                "select o.* from main.orders o join main.customers c on o.customer_id = c.id where status <> 'x'");
        shop.ask(
                new Question.RowFlow(Shop.modelId("fct")),
                new Question.KeyMatch(Shop.stage("fct", 1)),
                new Question.KeyMultiplicity(Shop.stage("fct", 1)),
                new Question.NullOutcome(Shop.stage("fct", 2), 0));
        assertThat(shop.statements()).isEqualTo(1);
    }

    @Test
    void saysWhyAModelIsNotAnalysed() throws SQLException {
        shop.modelOf("jinja", "select * from {{ ref('orders') }}");
        assertThat(shop.ask(new Question.RowFlow(Shop.modelId("jinja"))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Observation.NotMeasured.class,
                        answer -> assertThat(answer.why()).contains("not compiled"));
    }
}
