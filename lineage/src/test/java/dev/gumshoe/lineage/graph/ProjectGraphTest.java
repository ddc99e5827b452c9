package dev.gumshoe.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.BlastRadius.Affected;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectGraphTest {
    private static final UniqueId RAW = new UniqueId("source.shop.raw.orders");
    private static final UniqueId STAGED = new UniqueId("model.shop.stg_orders");
    private static final UniqueId MART = new UniqueId("model.shop.fct_orders");
    private static final UniqueId BOARD = new UniqueId("exposure.shop.board");

    @Test
    void listsWhatLiesDownstreamNearestFirstWithTheOwnerAndItsMaturity() {
        assertThat(new ProjectGraph(shop()).of(RAW).affected())
                .containsExactly(
                        new Affected(STAGED, ResourceType.MODEL, "stg_orders", 1, ""),
                        new Affected(MART, ResourceType.MODEL, "fct_orders", 2, ""),
                        new Affected(BOARD, ResourceType.EXPOSURE, "The board", 3, "Ada <ada@example.com>", "high"));
    }

    @Test
    void countsTheShortestWay() {
        List<Fact> facts = new java.util.ArrayList<>(shop());
        facts.add(new DependsOn(MART, RAW));
        assertThat(new ProjectGraph(facts).of(RAW).affected())
                .filteredOn(affected -> affected.node().equals(MART))
                .extracting(Affected::distance)
                .containsExactly(1);
    }

    @Test
    void includesTheNodeItselfInItsUpstream() {
        assertThat(new ProjectGraph(shop()).upstream(STAGED)).containsExactlyInAnyOrder(STAGED, RAW);
    }

    @Test
    void namesTheNodesOfACycleAndStillAnswers() {
        List<Fact> facts = new java.util.ArrayList<>(shop());
        facts.add(new DependsOn(STAGED, MART));
        ProjectGraph graph = new ProjectGraph(facts);
        assertThat(graph.cycles()).containsExactly(MART, STAGED);
        assertThat(graph.of(STAGED).affected()).extracting(Affected::node).containsExactly(MART, BOARD);
    }

    @Test
    void takesANodeThatReadsItselfForACycle() {
        assertThat(new ProjectGraph(List.of(new DependsOn(MART, MART))).cycles())
                .containsExactly(MART);
    }

    @Test
    void knowsNothingDownstreamOfAnUnknownNode() {
        assertThat(new ProjectGraph(shop()).of(new UniqueId("model.shop.other")).affected())
                .isEmpty();
    }

    private static List<Fact> shop() {
        return List.of(
                node(RAW, ResourceType.SOURCE, "orders"),
                node(STAGED, ResourceType.MODEL, "stg_orders"),
                node(MART, ResourceType.MODEL, "fct_orders"),
                node(BOARD, ResourceType.EXPOSURE, "board"),
                new Exposure(BOARD, "The board", "dashboard", "high", "Ada", "ada@example.com", ""),
                new DependsOn(STAGED, RAW),
                new DependsOn(MART, STAGED),
                new DependsOn(BOARD, MART));
    }

    private static Node node(UniqueId id, ResourceType type, String name) {
        return new Node(id, type, name, "shop", "", "");
    }
}
