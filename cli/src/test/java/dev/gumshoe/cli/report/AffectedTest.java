package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.BlastRadius;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AffectedTest {
    @Test
    void saysWhomToTell() {
        List<Finding> findings = List.of(reaching(List.of(
                node(ResourceType.MODEL, "orders", "Ann"),
                node(ResourceType.MODEL, "stores", ""),
                node(ResourceType.EXPOSURE, "revenue", "Finance"),
                node(ResourceType.EXPOSURE, "stock", ""))));
        assertThat(new Affected(findings).entries(false))
                .containsExactly(
                        new Block.Entry("2 exposures", List.of("revenue, tell Finance", "stock, no owner is known")),
                        new Block.Entry("2 models", List.of("orders (tell Ann), stores")));
    }

    @Test
    void namesSomeOfManyUnlessAllAreWanted() {
        List<BlastRadius.Affected> many = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            many.add(node(ResourceType.TEST, "test_" + i, ""));
        }
        Affected affected = new Affected(List.of(reaching(many)));
        assertThat(affected.entries(false).get(0).lines().get(0))
                .endsWith("test_20, test_21, and 8 more (--verbose names them)");
        assertThat(affected.entries(true).get(0).lines().get(0)).endsWith("test_28, test_29");
    }

    private static BlastRadius.Affected node(ResourceType type, String name, String owner) {
        return new BlastRadius.Affected(new UniqueId("any.shop." + name), type, name, 1, owner);
    }

    private static Finding reaching(List<BlastRadius.Affected> nodes) {
        Finding any = SampleCase.found().findings().get(0);
        return new Finding(
                any.id(),
                any.pattern(),
                any.title(),
                any.severity(),
                any.model(),
                any.at(),
                any.file(),
                any.line(),
                any.effect(),
                any.portion(),
                any.headline(),
                any.prior(),
                any.logOdds(),
                any.confidence(),
                any.certainty(),
                any.missing(),
                any.explainsTheLead(),
                any.evidence(),
                any.fixes(),
                any.choices(),
                any.byHand(),
                new BlastRadius(any.model(), nodes));
    }
}
