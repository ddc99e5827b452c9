package dev.gumshoe.adapters.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.FreshnessStatus;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.SourceFreshness;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.probe.Question;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordTextTest {
    private static final UniqueId ORDERS = new UniqueId("model.shop.orders");
    private static final StageId STAGE = new StageId(ORDERS, 3);
    private static final Figure REVENUE = new Figure(ORDERS, new Measure.Sum(new ColumnName("amount")));

    @Test
    void saysOfWhichKindAValueIsWhereItMayBeOfSeveral() {
        Fact flow = new Observation.StageFlow(
                STAGE, new Portion(7, Amount.of(new BigDecimal("12.50"))), new Portion(5, Amount.UNKNOWN));
        assertThat(RecordText.of(flow, Fact.class))
                .isEqualTo("{\"is\":\"Observation.StageFlow\",\"stage\":{\"model\":{\"value\":\"model.shop.orders\"},"
                        + "\"ordinal\":3},\"in\":{\"rows\":7,\"amount\":{\"known\":true,\"value\":\"12.5\"}},"
                        + "\"out\":{\"rows\":5,\"amount\":{\"known\":false,\"value\":\"0\"}}}");
    }

    @Test
    void readsWhatItWrote() {
        List<Fact> facts = List.of(
                new Lead.ExpectedFigure(REVENUE, new BigDecimal("1E+3"), "finance's \"book\"\n"),
                new Lead.Sweep(ORDERS),
                new SourceFreshness(
                        new UniqueId("source.shop.raw.orders"),
                        FreshnessStatus.WARN,
                        Instant.parse("2026-01-02T03:04:05Z"),
                        Instant.parse("2026-01-03T03:04:05.678Z")),
                new Observation.RowsWhere(
                        STAGE, "late", new Portion(7, Amount.UNKNOWN), new Portion(1, Amount.UNKNOWN)),
                new Observation.RowsWhere(
                        ORDERS, "late", new Portion(7, Amount.UNKNOWN), new Portion(1, Amount.UNKNOWN)),
                new Observation.RowsWhere(
                        STAGE,
                        "late",
                        new Lead.Sweep(ORDERS),
                        new Portion(7, Amount.UNKNOWN),
                        new Portion(1, Amount.UNKNOWN)),
                new Observation.RowsWhere(
                        STAGE, "late", "a text", new Portion(7, Amount.UNKNOWN), new Portion(1, Amount.UNKNOWN)),
                new Observation.RowsWhere(
                        STAGE,
                        "late",
                        List.of(new Lead.Sweep(ORDERS), "a text", List.of(STAGE, new ColumnName("amount"))),
                        new Portion(7, Amount.UNKNOWN),
                        new Portion(1, Amount.UNKNOWN)),
                new Observation.Counterfactual(
                        REVENUE, List.of(new Edit.Replace(STAGE, "a <> 'b'", "é")), new BigDecimal("-0.10")));
        for (Fact fact : facts) {
            assertThat(RecordText.read(RecordText.of(fact, Fact.class), Fact.class, "here"))
                    .isEqualTo(fact);
        }
        Question question = new Question.Counterfactual(REVENUE, List.of());
        assertThat(RecordText.readAll(RecordText.ofAll(List.of(question), Question.class), Question.class, "here"))
                .containsExactly(question);
    }

    @Test
    void refusesWhatThisVersionDoesNotKnow() {
        assertThatThrownBy(() -> RecordText.read("{\"is\":\"Observation.Guess\"}", Fact.class, "facts.jsonl:1"))
                .isInstanceOf(InputException.class)
                .hasMessage("facts.jsonl:1: this version knows no 'Observation.Guess'; expected a record that this"
                        + " version wrote");
    }

    @Test
    void refusesWhatARecordMayNotHold() {
        assertThatThrownBy(() -> RecordText.read(
                        "{\"is\":\"Lead.Sweep\",\"node\":{\"value\":\" \"}}", Fact.class, "facts.jsonl:1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a UniqueId holds what it may not");
        assertThatThrownBy(() -> RecordText.read("{\"is\":\"Lead.Sweep\"}", Fact.class, "facts.jsonl:1"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a Lead.Sweep has no 'node'");
    }
}
