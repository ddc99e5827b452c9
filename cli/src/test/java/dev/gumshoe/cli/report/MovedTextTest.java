package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.casefile.SideEffects;
import dev.gumshoe.engine.casefile.SideEffects.ColumnChange;
import dev.gumshoe.engine.casefile.SideEffects.ModelChange;
import dev.gumshoe.engine.casefile.SideEffects.NotCompared;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovedTextTest {
    private static final SideEffects EFFECTS = new SideEffects(
            3,
            List.of(
                    change("stg_orders", 318, 0, 0, List.of()),
                    change("fct_orders", 318, 0, 0, List.of()),
                    change("rpt_days", 0, 1, 31, List.of(new ColumnChange("revenue", 31)))),
            List.of("Board"),
            List.of(
                    new NotCompared(new UniqueId("model.shop.int_a"), "it is ephemeral"),
                    new NotCompared(new UniqueId("model.shop.int_b"), "it is ephemeral")));

    private static ModelChange change(String model, long added, long removed, long changed, List<ColumnChange> in) {
        return new ModelChange(new UniqueId("model.shop." + model), List.of("id"), added, removed, changed, in);
    }

    @Test
    void saysALineForEachModelWithTheColumnsThatChange() {
        assertThat(MovedText.lines(EFFECTS))
                .containsExactly(
                        "stg_orders: 318 rows added",
                        "fct_orders: 318 rows added",
                        "rpt_days: 1 row removed, 31 changed, in revenue",
                        "read by Board",
                        "not compared: int_a (it is ephemeral), int_b (it is ephemeral)");
    }

    @Test
    void putsModelsTogetherOfWhichAsManyRowsMove() {
        assertThat(MovedText.summary(EFFECTS))
                .containsExactly(
                        "318 rows added in stg_orders, fct_orders",
                        "1 row removed, 31 changed in rpt_days",
                        "read by Board",
                        "not compared: int_a (it is ephemeral) and 1 more");
    }

    @Test
    void saysThatNothingMovesOnlyOfWhatWasCompared() {
        assertThat(MovedText.lines(new SideEffects(2, List.of(), List.of(), List.of())))
                .containsExactly("no row of 2 models");
        assertThat(MovedText.lines(SideEffects.NONE)).isEmpty();
    }
}
