package dev.gumshoe.lineage.expressions;

import static dev.gumshoe.lineage.expressions.ExpressionModel.at;
import static dev.gumshoe.lineage.expressions.ExpressionModel.fact;
import static dev.gumshoe.lineage.expressions.ExpressionModel.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gumshoe.engine.fact.SqlExpression;
import dev.gumshoe.engine.fact.SqlExpression.AggregateCall;
import dev.gumshoe.engine.fact.SqlExpression.Arithmetic;
import dev.gumshoe.engine.fact.SqlExpression.CaseBranch;
import dev.gumshoe.engine.fact.SqlExpression.CastCall;
import dev.gumshoe.engine.fact.SqlExpression.Clause;
import dev.gumshoe.engine.fact.SqlExpression.Coalescing;
import dev.gumshoe.engine.fact.SqlExpression.ColumnComparison;
import dev.gumshoe.engine.fact.SqlExpression.Division;
import dev.gumshoe.engine.fact.SqlExpression.FunctionCall;
import dev.gumshoe.engine.fact.SqlExpression.LiteralComparison;
import dev.gumshoe.engine.fact.SqlExpression.SurrogateKey;
import dev.gumshoe.engine.fact.SqlExpression.WindowCall;
import dev.gumshoe.engine.fact.TypeFamily;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionFactsTest {

    @Test
    void computesAggregatesOverTheRowsBeforeGrouping() {
        AggregateCall sum = fact(
                AggregateCall.class,
                "select person, sum(distinct o.amount) as total from s.orders o where status = 'paid' group by person");
        assertThat(sum.text()).isEqualTo("sum(DISTINCT o.amount)");
        assertThat(sum.function()).isEqualTo("sum");
        assertThat(sum.distinct()).isTrue();
        assertThat(sum.argument()).isEqualTo("o.amount");
        assertThat(sum.type()).isEqualTo(TypeFamily.DECIMAL);
        assertThat(sum.place().output()).isEqualTo("total");
        assertThat(at(sum)).isEqualTo(1);
    }

    @Test
    void putsAFilterIntoTheArgument() {
        assertThat(facts(AggregateCall.class, "select count(*), sum(amount) filter (where quantity > 1) from s.orders"))
                .extracting(AggregateCall::argument)
                .containsExactly("*", "case when quantity > 1 then amount end");
    }

    @Test
    void writesAliasesOfTheSameSelectOut() {
        assertThat(
                        facts(
                                Division.class,
                                "select amount - quantity as net, net / quantity as unit, sum(amount) as s, s / 2 as half from s.orders group by all"))
                .extracting(Division::text, Division::numerator)
                .containsExactly(tuple("(amount - quantity) / quantity", "amount - quantity"));
    }

    @Test
    void leavesOutWhatDoesNotComputeForEachRow() {
        assertThat(facts(
                        SqlExpression.Division.class,
                        "select sum(amount) / count(*) as a, amount / (select max(quantity) from s.orders) as b, "
                                + "amount / sum(amount) over () as c, amount / nowhere as d from s.orders"))
                .isEmpty();
    }

    @Test
    void readsWindows() {
        WindowCall call = fact(
                WindowCall.class,
                "select lag(amount) over (partition by person order by at desc, id) as before from s.orders");
        assertThat(call.function()).isEqualTo("lag");
        assertThat(call.argument()).isEqualTo("amount");
        assertThat(call.partition()).containsExactly("person");
        assertThat(call.order()).containsExactly("at DESC", "id");
        assertThat(facts(
                        WindowCall.class,
                        "select person, row_number() over (order by count(*)) from s.orders group by person"))
                .isEmpty();
    }

    private static boolean guarded(String expression) {
        return fact(Division.class, "select " + expression + " as x from s.orders")
                .guarded();
    }

    @Test
    void tellsGuardedDivisionsFromOthers() {
        assertThat(guarded("amount / quantity")).isFalse();
        assertThat(guarded("amount / nullif(quantity, 1)")).isFalse();
        assertThat(guarded("case when status = 'paid' then amount / quantity end"))
                .isFalse();
        assertThat(guarded("case when quantity is not null then amount / quantity end"))
                .isFalse();
        assertThat(guarded("amount / 0")).isFalse();
        assertThat(guarded("amount / 100.0")).isTrue();
        assertThat(guarded("amount / nullif(quantity, 0)::float")).isTrue();
        assertThat(guarded("case when quantity = 0 then 0 else amount / quantity end"))
                .isTrue();
        assertThat(guarded("case when quantity > 0 then amount / quantity end")).isTrue();
        assertThat(guarded("if(quantity <> 0, amount / quantity, null)")).isTrue();
    }

    @Test
    void takesChainsAsOne() {
        assertThat(facts(
                        Arithmetic.class,
                        "select amount + (quantity - 1) + id as x, person || '-' || status as y from s.orders"))
                .extracting(Arithmetic::operator, Arithmetic::operands)
                .containsExactly(
                        tuple("+", List.of("amount", "quantity", "id")), tuple("||", List.of("person", "status")));
    }

    @Test
    void tellsLiteralFallbacksFromColumns() {
        assertThat(
                        facts(
                                Coalescing.class,
                                "select coalesce(amount, 0) as x, coalesce(person, status) as y, coalesce(1, 0) as z from s.orders"))
                .extracting(Coalescing::argument, Coalescing::fallback, Coalescing::literal)
                .containsExactly(tuple("amount", "0", true), tuple("person", "status", false));
    }

    @Test
    void readsCastsOfColumnsOnly() {
        List<CastCall> casts = facts(
                CastCall.class,
                "select cast(amount as numeric(10, 2)) as x, try_cast(person as integer) as y, cast(null as text) as z from s.orders");
        assertThat(casts)
                .extracting(CastCall::argument, CastCall::from, CastCall::to, CastCall::type, CastCall::lenient)
                .containsExactly(
                        tuple("amount", TypeFamily.DECIMAL, TypeFamily.DECIMAL, "numeric(10,2)", false),
                        tuple("person", TypeFamily.TEXT, TypeFamily.INTEGER, "integer", true));
    }

    @Test
    void asksTheOperandOfACaseInEachBranch() {
        List<CaseBranch> branches = facts(
                CaseBranch.class,
                "select case status when 'paid' then 1 when 'open' then 0 else -1 end as x from s.orders");
        assertThat(branches)
                .extracting(CaseBranch::condition, CaseBranch::result, CaseBranch::otherwise, CaseBranch::last)
                .containsExactly(tuple("status = 'paid'", "1", "-1", false), tuple("status = 'open'", "0", "-1", true));
    }

    @Test
    void turnsLiteralsToTheRight() {
        assertThat(
                        facts(
                                LiteralComparison.class,
                                "select * from s.orders where 5 < amount and status not in ('a', 'b') and at >= date '2020-01-01' and person not like 'x%' and quantity between 1 and 2"))
                .extracting(
                        LiteralComparison::column,
                        LiteralComparison::operator,
                        LiteralComparison::literals,
                        LiteralComparison::literalType)
                .containsExactly(
                        tuple("amount", ">", List.of("5"), TypeFamily.INTEGER),
                        tuple("status", "not in", List.of("'a'", "'b'"), TypeFamily.TEXT),
                        tuple("at", ">=", List.of("DATE '2020-01-01'"), TypeFamily.DATE),
                        tuple("person", "not like", List.of("'x%'"), TypeFamily.TEXT),
                        tuple("quantity", ">=", List.of("1"), TypeFamily.INTEGER),
                        tuple("quantity", "<=", List.of("2"), TypeFamily.INTEGER));
    }

    @Test
    void comparesOverTheRowsThatGoIntoWhere() {
        LiteralComparison where = fact(
                LiteralComparison.class,
                "select o.id from s.orders o join s.people p on o.person = p.pid where o.status = 'paid'");
        assertThat(where.place().clause()).isEqualTo(Clause.WHERE);
        assertThat(at(where)).isEqualTo(1);
    }

    @Test
    void comparesColumnsOfBothSidesOfAJoin() {
        ColumnComparison join =
                fact(ColumnComparison.class, "select 1 as one from s.orders o join s.people p on o.at > p.born");
        assertThat(join.place().clause()).isEqualTo(Clause.JOIN);
        assertThat(join.left()).isEqualTo("o.at");
        assertThat(join.leftType()).isEqualTo(TypeFamily.TIMESTAMP);
        assertThat(join.operator()).isEqualTo(">");
        assertThat(join.rightType()).isEqualTo(TypeFamily.DATE);
        assertThat(at(join)).isEqualTo(1);
    }

    private static String delimiter(String key) {
        return fact(SurrogateKey.class, "select " + key + " as k from s.orders").delimiter();
    }

    @Test
    void readsWhatStandsBetweenThePartsOfAKey() {
        SurrogateKey key = fact(
                SurrogateKey.class,
                "select md5(cast(coalesce(cast(id as text), '_null_') || '-' || coalesce(cast(person as text), '_null_') as text)) as k from s.orders");
        assertThat(key.delimiter()).isEqualTo("-");
        assertThat(key.parts())
                .containsExactly("coalesce(cast(id AS text), '_null_')", "coalesce(cast(person AS text), '_null_')");
        assertThat(delimiter("md5(person || status)")).isEmpty();
        assertThat(delimiter("md5(concat(person, '-', status, id))")).isEmpty();
        assertThat(delimiter("sha256(concat_ws('|', person, status))")).isEqualTo("|");
        assertThat(facts(SurrogateKey.class, "select md5(person) as k from s.orders"))
                .isEmpty();
    }

    @Test
    void readsOtherFunctions() {
        FunctionCall call = fact(FunctionCall.class, "select DATE_TRUNC('month', at) as x from s.orders");
        assertThat(call.function()).isEqualTo("date_trunc");
        assertThat(call.arguments()).containsExactly("'month'", "at");
    }

    @Test
    void findsAComparisonOfAColumnThatIsHandedOnWhereTheColumnsOfTheRelationAreNotKnown() {
        assertThat(facts(LiteralComparison.class, "select a from elsewhere where a = null"))
                .extracting(LiteralComparison::text)
                .containsExactly("a = NULL");
    }
}
