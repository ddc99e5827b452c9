package dev.gumshoe.lineage.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.NullRejection;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.probe.Question;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that undo an outer join of an earlier CTE. */
class LaterFilterTest {
    private static final String JOINED =
            "with joined as (select o.id, o.amount, p.status from main.o left join main.p on p.order_id = o.id) ";

    private Shop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = new Shop();
        shop.table("o", "id integer, amount integer", "1, 1", "2, 2", "3, 4", "4, 8", "5, 16")
                .table("p", "order_id integer, status varchar", "1, 'paid'", "2, 'refunded'", "3, null")
                .table("r", "id integer, region varchar", "1, 'eu'", "4, 'eu'", "4, 'us'", "9, 'us'");
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private Observation.UndoneOuterJoin undone(String sql) throws SQLException {
        shop.model("m", sql).measuring("m", "amount");
        List<NullRejection> rejections = shop.facts("m", NullRejection.class);
        assertThat(rejections).hasSize(1);
        NullRejection rejection = rejections.get(0);
        return shop.ask(
                        Observation.UndoneOuterJoin.class,
                        new Question.UndoneOuterJoin(rejection.join(), rejection.filter()))
                .get(0);
    }

    private static Portion portion(long rows, String amount) {
        return new Portion(rows, Amount.of(new BigDecimal(amount)));
    }

    private StageId stage(Class<? extends Stage> kind) throws SQLException {
        return shop.facts("m", kind).get(0).id();
    }

    @Test
    void seesTheJoinOfAnEarlierCte() throws SQLException {
        Observation.UndoneOuterJoin undone =
                undone(JOINED + "select * from joined where status <> 'refunded' and id < 5");
        assertThat(undone)
                .isEqualTo(new Observation.UndoneOuterJoin(
                        stage(Stage.JoinStage.class),
                        stage(Stage.FilterStage.class),
                        portion(2, "24"),
                        portion(1, "8")));
    }

    @Test
    void tellsWhatTheLaterFilterDropsOnNull() throws SQLException {
        shop.model("m", JOINED + "select * from joined where status <> 'refunded' and id < 5")
                .measuring("m", "amount");
        StageId filter = stage(Stage.FilterStage.class);
        assertThat(shop.ask(new Question.NullOutcome(filter, 0)))
                .containsExactly(new Observation.NullOutcome(filter, 0, portion(5, "31"), portion(2, "12")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from joined as j where j.status <> 'refunded'",
                "select id, amount from (select id, amount, status as s from joined) d where s <> 'refunded'",
                "select * from (select * from (select * from joined) a) where upper(status) <> 'REFUNDED'",
                "select * from (select *, status = 'refunded' as bad from joined) where not bad",
                "select * from (select *, status is not null as paid from joined) where paid",
                "select sum(amount) as amount from joined where status <> 'refunded' group by id"
            })
    void followsColumnsThroughNamesStarsAndExpressions(String rest) throws SQLException {
        Observation.UndoneOuterJoin undone = undone(JOINED + rest);
        assertThat(List.of(undone.unmatched(), undone.dropped())).containsOnly(portion(2, "24"));
    }

    @Test
    void countsTheRowsThatReachTheFilter() throws SQLException {
        String between = ", small as (select * from joined where id < 5), "
                + "placed as (select s.*, r.region from small s join main.r on r.id = s.id) "
                + "select * from placed where status = 'paid' and region = 'eu'";
        Observation.UndoneOuterJoin undone = undone(JOINED + between);
        assertThat(undone.unmatched()).isEqualTo(portion(2, "16"));
        assertThat(undone.dropped()).isEqualTo(portion(1, "8"));
    }

    @Test
    void keepsTheFilterOfTheJoinsOwnSelect() throws SQLException {
        Observation.UndoneOuterJoin undone =
                undone("with joined as (select o.id, o.amount, p.status from main.o left join main.p "
                        + "on p.order_id = o.id where o.id > 1 and (o.amount < 16 or o.amount is null)) "
                        + "select * from joined where status <> 'refunded'");
        assertThat(undone.unmatched()).isEqualTo(portion(1, "8"));
    }

    @Test
    void tellsTheJoinsOfOneSelectApart() throws SQLException {
        String joined = "with joined as (select o.id, o.amount, p.status, r.region from main.o "
                + "left join main.p on p.order_id = o.id left join main.r on r.id = o.id) ";
        shop.model("m", joined + "select * from joined where region = 'eu' and status = 'paid'");
        StageId filter = stage(Stage.FilterStage.class);
        List<StageId> joins =
                shop.facts("m", Stage.JoinStage.class).stream().map(Stage::id).toList();
        assertThat(shop.facts("m", NullRejection.class))
                .containsExactly(
                        new NullRejection(filter, 0, joins.get(1)), new NullRejection(filter, 1, joins.get(0)));
        assertThat(shop.ask(
                        Observation.UndoneOuterJoin.class,
                        new Question.UndoneOuterJoin(joins.get(1), filter),
                        new Question.UndoneOuterJoin(joins.get(0), filter)))
                .extracting(
                        answer -> answer.unmatched().rows(),
                        answer -> answer.dropped().rows())
                .containsExactly(tuple(3L, 0L), tuple(3L, 1L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from joined where coalesce(status, '') <> 'refunded'",
                "select * from (select id, coalesce(status, 'none') as status from joined) where status <> 'refunded'",
                "select * from joined where id < 3",
                "select * from (select *, 'a' as source from joined) where source <> 'b'",
                "select * from (select distinct * from joined) where status <> 'refunded'",
                "select * from (select status, count(*) as n from joined group by status) where status <> 'refunded'",
                "select * from (select *, row_number() over (order by id) as n from joined) where status <> 'refunded'",
                "select * from (select * from joined order by id limit 3) where status <> 'refunded'",
                "select * from (select * from joined union all select * from joined) where status <> 'refunded'",
                "select * from (select j.* from joined j right join main.r on r.id = j.id) where status <> 'refunded'",
                "select * from joined j full join main.r on r.id = j.id where j.status <> 'refunded' and j.id > 0",
                "select * from main.r join joined on r.id = joined.id where status <> 'refunded'"
            })
    void staysSilentWhereItCannotBeToldRowByRow(String rest) throws SQLException {
        shop.model("m", JOINED + rest);
        StageId join = stage(Stage.JoinStage.class);
        assertThat(shop.facts("m", NullRejection.class))
                .extracting(NullRejection::join)
                .doesNotContain(join);
    }

    @Test
    void readsNamesOfInnerWithClausesWhereTheyMeanTheSame() throws SQLException {
        shop.model(
                "m",
                "with p as (select 7 as order_id, 'x' as status), joined as (with p as (select * from main.p) "
                        + "select o.id, p.status from main.o left join p on p.order_id = o.id) "
                        + "select * from joined where status <> 'refunded'");
        assertThat(shop.facts("m", NullRejection.class)).isEmpty();
    }
}
