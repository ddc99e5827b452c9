package dev.gumshoe.adapters.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.MissingRelation;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.OrphanRelation;
import dev.gumshoe.engine.fact.Relation;
import dev.gumshoe.engine.fact.RelationKind;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaComparisonTest {
    private static final NodeRelation ORDERS = node("model.shop.orders", "orders");
    private static final NodeRelation PEOPLE = node("model.shop.people", "people");

    @Test
    void findsTheRelationThatIsNotThere() {
        assertThat(SchemaComparison.of(List.of(ORDERS, PEOPLE), List.of(relation("main", "people"))))
                .containsExactly(new MissingRelation(ORDERS.node(), ORDERS.relation()));
    }

    @Test
    void findsTheRelationThatNoNodeAccountsFor() {
        assertThat(SchemaComparison.of(
                        List.of(ORDERS), List.of(relation("main", "orders"), relation("main", "orders_old"))))
                .containsExactly(new OrphanRelation(new RelationName("db", "main", "orders_old")));
    }

    @Test
    void staysSilentWhenOnlyTheCaseDiffers() {
        assertThat(SchemaComparison.of(List.of(ORDERS), List.of(relation("MAIN", "Orders"))))
                .isEmpty();
    }

    @Test
    void staysSilentAboutSchemasOfOthers() {
        assertThat(SchemaComparison.of(
                        List.of(ORDERS), List.of(relation("main", "orders"), relation("finance", "ledger"))))
                .isEmpty();
    }

    private static NodeRelation node(String id, String identifier) {
        return new NodeRelation(new UniqueId(id), new RelationName("db", "main", identifier));
    }

    private static Relation relation(String schema, String identifier) {
        return new Relation(new RelationName("db", schema, identifier), RelationKind.TABLE);
    }
}
