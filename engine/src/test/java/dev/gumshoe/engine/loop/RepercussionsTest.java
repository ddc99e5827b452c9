package dev.gumshoe.engine.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.casefile.SideEffects;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.BlastRadius;
import dev.gumshoe.engine.port.BlastRadius.Affected;
import dev.gumshoe.engine.port.Downstream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepercussionsTest {
    private static final UniqueId STAGING = new UniqueId("model.shop.stg");
    private static final UniqueId FACT = new UniqueId("model.shop.fct");
    private static final UniqueId REPORT = new UniqueId("model.shop.rpt");
    private static final List<Edit> FIX = List.of(new Edit.AddFilter(new StageId(STAGING, 0), "true"));

    private static Affected affected(UniqueId node, ResourceType type, int distance) {
        return new Affected(node, type, node.shortName(), distance, "");
    }

    private static BlastRadius radius(UniqueId node) {
        UniqueId board = new UniqueId("exposure.shop.board");
        UniqueId test = new UniqueId("test.shop.unique");
        if (node.equals(STAGING)) {
            return new BlastRadius(
                    node,
                    List.of(
                            affected(FACT, ResourceType.MODEL, 1),
                            affected(test, ResourceType.TEST, 1),
                            affected(REPORT, ResourceType.MODEL, 2),
                            affected(board, ResourceType.EXPOSURE, 3)));
        }
        return node.equals(REPORT)
                ? new BlastRadius(node, List.of(affected(board, ResourceType.EXPOSURE, 1)))
                : new BlastRadius(node, List.of());
    }

    private static Observation moved(UniqueId node, long added) {
        return new Observation.RowsMoved(node, FIX, List.of(), added, 0, 0, List.of());
    }

    private static final Downstream DOWNSTREAM = RepercussionsTest::radius;

    @Test
    void asksAboutTheChangedModelAndEveryModelDownstreamNearestFirst() {
        assertThat(new Repercussions(DOWNSTREAM, List.of()).probes(FIX))
                .extracting(probe -> probe.question().subject().node())
                .containsExactly(STAGING, FACT, REPORT);
    }

    @Test
    void tellsWhatMovesFromWhatDoesNotAndFromWhatWasNotCompared() {
        List<Observation> known = List.of(
                moved(STAGING, 7),
                moved(FACT, 0),
                new Observation.NotMeasured(REPORT, "RowsMoved", "its columns are not known"));
        SideEffects effects = new Repercussions(DOWNSTREAM, known).of(FIX);
        assertThat(effects.compared()).isEqualTo(2);
        assertThat(effects.models()).extracting(SideEffects.ModelChange::model).containsExactly(STAGING);
        assertThat(effects.notCompared())
                .containsExactly(new SideEffects.NotCompared(REPORT, "its columns are not known"));
        assertThat(effects.exposures()).isEmpty();
    }

    @Test
    void namesTheExposuresThatReadAModelThatMoves() {
        SideEffects effects = new Repercussions(DOWNSTREAM, List.of(moved(REPORT, 1))).of(FIX);
        assertThat(effects.exposures()).containsExactly("board");
    }

    @Test
    void saysWhichModelsAreLeftOutWhereThereAreTooMany() {
        Downstream wide = node -> {
            List<Affected> many = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                many.add(affected(new UniqueId("model.shop.m" + i), ResourceType.MODEL, 1));
            }
            return new BlastRadius(node, many);
        };
        assertThat(new Repercussions(wide, List.of()).probes(FIX)).hasSize(25);
        assertThat(new Repercussions(wide, List.of()).of(FIX).notCompared())
                .filteredOn(gap -> gap.why().equals("no more than 25 models are"))
                .hasSize(6);
    }
}
