package dev.gumshoe.lineage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Observation.Violations;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.probe.Question;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViolationsTest {
    private Shop shop;

    @BeforeEach
    void orders() throws SQLException {
        shop = new Shop();
        shop.table(
                "raw",
                "id integer, shop varchar, status varchar, amount integer",
                "1, 'a', 'paid', 10",
                "2, 'b', 'paid', 20",
                "3, 'a', null, 30",
                "4, 'a', 'void', 40");
        shop.table("shops", "shop varchar, country varchar", "'a', 'DE'");
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    /** The rows that break it now, and with a change made. */
    private List<Long> broken(Safeguard safeguard, Edit... edits) throws SQLException {
        return shop
                .ask(
                        Violations.class,
                        new Question.Violations(safeguard, List.of()),
                        new Question.Violations(safeguard, List.of(edits)))
                .stream()
                .map(Violations::rows)
                .toList();
    }

    @Test
    void returnsTheRowsThatAJoinLosesByTheirKey() throws SQLException {
        shop.model("orders", "select r.id as order_id, s.country from main.raw r join main.shops s on r.shop = s.shop")
                .key("orders", "order_id")
                .reads("orders", Shop.source("raw"), Shop.source("shops"));
        Edit left = new Edit.ChangeJoin(Shop.stage("orders", 1), JoinType.LEFT);
        assertThat(broken(new Safeguard.RowsConserved(Shop.modelId("orders"), Shop.source("raw"), List.of()), left))
                .containsExactly(1L, 0L);
    }

    @Test
    void doesNotMissRowsThatAFilterExcludesByTheirValue() throws SQLException {
        shop.model("orders", "select id, amount from main.raw where status <> 'void'")
                .reads("orders", Shop.source("raw"));
        Edit keep =
                new Edit.Replace(Shop.stage("orders", 1), "status <> 'void'", "(status <> 'void' or status is null)");
        Safeguard kept = new Safeguard.RowsConserved(Shop.modelId("orders"), Shop.source("raw"), List.of());
        assertThat(broken(kept, keep)).containsExactly(1L, 0L);
    }

    @Test
    void readsConditionsAsTheFixMeansThem() throws SQLException {
        shop.model("orders", "select id, amount from main.raw where status = 'PAID'")
                .reads("orders", Shop.source("raw"));
        Edit other = new Edit.Replace(Shop.stage("orders", 1), "status = 'PAID'", "upper(status) = 'PAID'");
        Safeguard kept = new Safeguard.RowsConserved(Shop.modelId("orders"), Shop.source("raw"), List.of(other));
        assertThat(broken(kept, other)).containsExactly(1L, 0L);
    }

    @Test
    void returnsRowsThatAFilterOfTheFixIsToLeaveOut() throws SQLException {
        shop.model("orders", "select id, amount from main.raw")
                .key("orders", "id")
                .reads("orders", Shop.source("raw"));
        Edit without = new Edit.AddFilter(Shop.stage("orders", 0), "coalesce(status, '') <> 'void'");
        Safeguard kept = new Safeguard.RowsExcluded(Shop.modelId("orders"), Shop.source("raw"), List.of(without));
        assertThat(broken(kept, without)).containsExactly(1L, 0L);
    }

    @Test
    void returnsKeysThatAJoinRepeats() throws SQLException {
        shop.table("rates", "shop varchar, kind integer", "'a', 1", "'a', 2");
        shop.model("orders", "select r.id, x.kind from main.raw r left join main.rates x on r.shop = x.shop")
                .key("orders", "id")
                .reads("orders", Shop.source("raw"), Shop.source("rates"));
        Edit narrower = new Edit.NarrowJoin(Shop.stage("orders", 1), "x.kind = 1");
        assertThat(broken(new Safeguard.KeyUnique(Shop.modelId("orders"), List.of(new ColumnName("id"))), narrower))
                .containsExactly(3L, 0L);
        assertThat(broken(new Safeguard.RowsUnrepeated(Shop.modelId("orders"), Shop.source("raw")), narrower))
                .containsExactly(3L, 0L);
    }

    @Test
    void comparesAmountsWhereTheFigureCanBeTraced() throws SQLException {
        shop.model(
                        "orders",
                        "select s.country, sum(r.amount) as amount from main.raw r "
                                + "join main.shops s on r.shop = s.shop group by 1")
                .reads("orders", Shop.source("raw"), Shop.source("shops"));
        Edit left = new Edit.ChangeJoin(Shop.stage("orders", 1), JoinType.LEFT);
        Safeguard amount =
                new Safeguard.AmountConserved(Shop.modelId("orders"), Shop.source("raw"), Shop.sum("orders", "amount"));
        assertThat(broken(amount, left)).containsExactly(1L, 0L);
    }

    @Test
    void countsNullsReferencesAndRowsThatMustNotBe() throws SQLException {
        shop.model("orders", "select r.*, s.country from main.raw r left join main.shops s on r.shop = s.shop")
                .reads("orders", Shop.source("raw"), Shop.source("shops"));
        Edit inner = new Edit.ChangeJoin(Shop.stage("orders", 1), JoinType.INNER);
        ColumnName shopColumn = new ColumnName("shop");
        assertThat(broken(new Safeguard.NeverNull(Shop.modelId("orders"), new ColumnName("country")), inner))
                .containsExactly(1L, 0L);
        assertThat(broken(
                        new Safeguard.Related(Shop.modelId("orders"), shopColumn, Shop.source("shops"), shopColumn),
                        inner))
                .containsExactly(1L, 0L);
        assertThat(broken(
                        new Safeguard.NoSuchRow(Shop.modelId("orders"), "is known", "is_known", "{column shop} = 'b'"),
                        inner))
                .containsExactly(1L, 0L);
    }
}
