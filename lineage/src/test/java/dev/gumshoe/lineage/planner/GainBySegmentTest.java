package dev.gumshoe.lineage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Observation.GainBySegment;
import dev.gumshoe.engine.fact.Observation.NotMeasured;
import dev.gumshoe.engine.fact.Observation.Segmentation;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.probe.Question;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GainBySegmentTest {
    private static final List<Edit> KEEP_ALL = List.of(new Edit.ChangeJoin(Shop.stage("orders", 1), JoinType.LEFT));

    private Shop shop;

    @BeforeEach
    void orders() throws SQLException {
        shop = new Shop();
        shop.table("raw", "id integer, placed timestamp, channel varchar, shop varchar, amount integer")
                .table("shops", "shop varchar, country varchar", "'a', 'DE'");
        shop.fill(
                "raw",
                "1, '2025-01-01 08:00', 'till', 'a', 10",
                "2, '2025-01-02 09:00', 'web', 'b', 20",
                "3, '2025-01-02 10:00', 'web', 'b', 30",
                "4, '2025-01-03 11:00', NULL, 'a', 5");
        shop.model(
                        "orders",
                        "select r.id, r.placed, r.channel, r.amount from main.raw r join main.shops s on r.shop = s.shop")
                .reads("orders", Shop.source("raw"), Shop.source("shops"));
        shop.model("total", "select sum(amount) as amount from main.orders").reads("total", Shop.modelId("orders"));
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private Segmentation by(Measure measure, String column) throws SQLException {
        Figure figure = new Figure(Shop.modelId("orders"), measure);
        return shop.ask(GainBySegment.class, new Question.GainBySegment(figure, KEEP_ALL)).get(0).columns().stream()
                .filter(found -> found.column().equals(new ColumnName(column)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsTheValueThatGainsMostAndWhatItHasOfAll() throws SQLException {
        Segmentation channel = by(new Measure.Sum(new ColumnName("amount")), "channel");
        assertThat(channel.top()).isEqualTo("web");
        assertThat(channel.topGain()).isEqualTo(new BigDecimal("50"));
        assertThat(channel.gain()).isEqualTo(new BigDecimal("50"));
        assertThat(channel.topWhole()).isEqualTo(new BigDecimal("50"));
        assertThat(channel.whole()).isEqualTo(new BigDecimal("65"));
    }

    @Test
    void countsNullAsAValue() throws SQLException {
        assertThat(by(new Measure.Count(), "channel").values()).isEqualTo(3);
    }

    @Test
    void partsMomentsByTheirDay() throws SQLException {
        Segmentation day = by(new Measure.Count(), "placed");
        assertThat(day.day()).isTrue();
        assertThat(day.values()).isEqualTo(3);
        assertThat(day.moved()).isEqualTo(1);
        assertThat(day.first()).isEqualTo("2025-01-02");
        assertThat(day.last()).isEqualTo("2025-01-02");
    }

    @Test
    void saysWhereNoColumnPartsTheRows() throws SQLException {
        Figure figure = new Figure(Shop.modelId("total"), new Measure.Sum(new ColumnName("amount")));
        assertThat(shop.ask(NotMeasured.class, new Question.GainBySegment(figure, KEEP_ALL)))
                .extracting(NotMeasured::why)
                .containsExactly("no column parts its rows into kinds or days");
    }
}
