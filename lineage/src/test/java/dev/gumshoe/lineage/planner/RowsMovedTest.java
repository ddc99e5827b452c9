package dev.gumshoe.lineage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Observation.ColumnMoved;
import dev.gumshoe.engine.fact.Observation.RowsMoved;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.probe.Question;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowsMovedTest {
    private static final List<Edit> KEEP_ALL = List.of(new Edit.ChangeJoin(Shop.stage("orders", 1), JoinType.LEFT));

    private Shop shop;

    @BeforeEach
    void orders() throws SQLException {
        shop = new Shop();
        shop.table("raw", "id integer, day date, shop varchar, amount integer")
                .table("shops", "shop varchar, country varchar", "'a', 'DE'");
        shop.fill("raw", "1, '2025-01-01', 'a', 10", "2, '2025-01-01', 'b', 20", "3, '2025-01-02', 'a', 30");
        shop.model("orders", "select r.*, s.country from main.raw r join main.shops s on r.shop = s.shop")
                .reads("orders", Shop.source("raw"), Shop.source("shops"));
        shop.model("days", "select day, count(*) as n, sum(amount) as amount from main.orders group by 1")
                .reads("days", Shop.modelId("orders"));
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private RowsMoved moved(String model, List<Edit> edits) throws SQLException {
        return shop.ask(RowsMoved.class, new Question.RowsMoved(Shop.modelId(model), edits))
                .get(0);
    }

    @Test
    void countsARowThatIsNewAsAdded() throws SQLException {
        RowsMoved moved = moved("orders", KEEP_ALL);
        assertThat(moved.added()).isEqualTo(1);
        assertThat(moved.removed() + moved.changed()).isZero();
    }

    @Test
    void tellsAChangedRowByTheGrainOfTheModelsSqlAndNamesItsColumns() throws SQLException {
        RowsMoved moved = moved("days", KEEP_ALL);
        assertThat(moved.key()).containsExactly(new ColumnName("day"));
        assertThat(moved.added() + moved.removed()).isZero();
        assertThat(moved.changed()).isEqualTo(1);
        assertThat(moved.columns())
                .containsExactly(new ColumnMoved(new ColumnName("n"), 1), new ColumnMoved(new ColumnName("amount"), 1));
    }

    @Test
    void countsAChangedRowAsOneRemovedAndOneAddedWhereNoKeyIsKnown() throws SQLException {
        shop.model("flags", "select day, amount > 20 as large from main.raw").reads("flags", Shop.source("raw"));
        Edit other = new Edit.Replace(Shop.stage("flags", 0), "amount > 20", "amount > 10");
        RowsMoved moved = moved("flags", List.of(other));
        assertThat(moved.key()).isEmpty();
        assertThat(List.of(moved.added(), moved.removed(), moved.changed())).containsExactly(1L, 1L, 0L);
    }

    @Test
    void countsOneOfTwoEqualKeysAsRemovedWhereTheFixTakesARepeatedRowAway() throws SQLException {
        shop.table("rates", "shop varchar, rate integer", "'a', 1", "'a', 2");
        shop.model("rated", "select r.id, x.rate from main.raw r left join main.rates x on r.shop = x.shop")
                .key("rated", "ID")
                .reads("rated", Shop.source("raw"), Shop.source("rates"));
        Edit narrower = new Edit.NarrowJoin(Shop.stage("rated", 1), "x.rate = 1");
        RowsMoved moved = moved("rated", List.of(narrower));
        assertThat(moved.key()).containsExactly(new ColumnName("id"));
        assertThat(List.of(moved.added(), moved.removed(), moved.changed())).containsExactly(0L, 2L, 0L);
    }

    @Test
    void movesNothingWhereNothingChanges() throws SQLException {
        Edit same = new Edit.ChangeJoin(Shop.stage("orders", 1), JoinType.INNER);
        assertThat(moved("days", List.of(same)).isAny()).isFalse();
    }

    @Test
    void comparesAFullRunOfAnIncrementalModelWithItsRelation() throws SQLException {
        shop.model("inc", "select id, amount from main.raw where amount > 10");
        shop.modelOf("inc", "select id, amount from main.raw where amount > 10 and id > (select max(id) from main.inc)")
                .reads("inc", Shop.source("raw"));
        Edit open = new Edit.Replace(Shop.stage("inc", 1), "amount > 10", "amount >= 10");
        RowsMoved moved = moved("inc", List.of(open));
        assertThat(List.of(moved.added(), moved.removed(), moved.changed())).containsExactly(1L, 0L, 0L);
    }

    @Test
    void comparesEveryModelInOneStatement() throws SQLException {
        List<Observation> answers = shop.ask(
                new Question.RowsMoved(Shop.modelId("orders"), KEEP_ALL),
                new Question.RowsMoved(Shop.modelId("days"), KEEP_ALL));
        assertThat(answers).hasSize(2).allMatch(RowsMoved.class::isInstance);
        assertThat(shop.statements()).isEqualTo(1);
    }
}
