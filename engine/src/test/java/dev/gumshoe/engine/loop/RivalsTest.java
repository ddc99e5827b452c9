package dev.gumshoe.engine.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gumshoe.engine.casefile.Concentration;
import dev.gumshoe.engine.casefile.Finding.EvidenceLine;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.casefile.SideEffects;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Effect;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RivalsTest {
    private static final Cause FILTER = cause("filter-drops-wanted-rows", "orders", 1);
    private static final Cause JOIN = cause("inner-join-drops-unmatched-keys", "orders", 2);
    private static final Cause SOURCE = cause("source-rows-are-missing", "items", 0);

    private static Cause cause(String pattern, String model, int stage) {
        StageId at = new StageId(new UniqueId("model.shop." + model), stage);
        return new Cause(pattern, at, Effect.LOST, new Portion(1, Amount.UNKNOWN), "rows are lost");
    }

    private static Rivals rivals(Map<Cause, Double> logOdds) {
        return new Rivals(RivalsTest::fixes, List.copyOf(logOdds.keySet()), cause -> logOdds.getOrDefault(cause, 0.0));
    }

    /** A fix moves rows of its own model, and of the report. */
    private static List<Fix> fixes(Cause cause) {
        List<SideEffects.ModelChange> moved =
                List.of(moved(cause.subject().node()), moved(new UniqueId("model.shop.report")));
        SideEffects effects = new SideEffects(2, moved, List.of(), List.of());
        return List.of(new Fix("mend", true, List.of(), List.of(), "", effects, Concentration.NONE, List.of()));
    }

    private static SideEffects.ModelChange moved(UniqueId model) {
        return new SideEffects.ModelChange(model, List.of(), 1, 0, 0, List.of());
    }

    private static double probability(double logOdds, Rivals rivals, Cause cause) {
        double shared =
                logOdds + rivals.against(cause).map(EvidenceLine::weight).orElse(0.0);
        return 1 / (1 + Math.exp(-shared));
    }

    @Test
    void takesNothingFromACauseAlone() {
        assertThat(rivals(Map.of(FILTER, 4.0)).against(FILTER)).isEmpty();
    }

    @Test
    void sharesOneCertaintyByTheOddsOfEach() {
        Rivals rivals = rivals(Map.of(FILTER, 4.0, JOIN, 4.0, SOURCE, 2.0));
        double filter = probability(4, rivals, FILTER);
        double join = probability(4, rivals, JOIN);
        double source = probability(2, rivals, SOURCE);
        double all = 1 + 2 * Math.exp(4) + Math.exp(2);
        assertThat(filter).isEqualTo(Math.exp(4) / all, within(1e-9));
        assertThat(source).isEqualTo(Math.exp(2) / all, within(1e-9));
        assertThat(filter + join + source).isLessThan(1);
    }

    @Test
    void takesNothingFromTwoNamesOfOnePlace() {
        Cause other = cause("filter-drops-nulls", "orders", 1);
        assertThat(rivals(Map.of(FILTER, 4.0, other, 4.0)).against(FILTER)).isEmpty();
    }

    @Test
    void growsWithWhatSpeaksForACause() {
        Rivals little = rivals(Map.of(FILTER, 1.0, JOIN, 3.0));
        Rivals much = rivals(Map.of(FILTER, 2.0, JOIN, 3.0));
        assertThat(probability(2, much, FILTER)).isGreaterThan(probability(1, little, FILTER));
    }

    @Test
    void namesTheFigureThatWouldTellThemApart() {
        assertThat(rivals(Map.of(FILTER, 4.0, SOURCE, 4.0)).missing(SOURCE))
                .hasValueSatisfying(missing -> assertThat(missing.how()).contains("--expect items.count"));
        assertThat(rivals(Map.of(FILTER, 4.0, JOIN, 4.0)).missing(JOIN))
                .hasValueSatisfying(missing -> assertThat(missing.how()).contains("another model"));
    }
}
