package dev.gumshoe.adapters.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnLineageFacetTest {
    private static final Dataset ORDERS = new Dataset("duckdb:///shop", "main.orders");
    private static final ColumnLineageFacet FACET = new ColumnLineageFacet(
            Map.of(
                    "total",
                    List.of(new InputField(ORDERS, "amount", List.of(Subtype.AGGREGATION, Subtype.CONDITIONAL)))),
            List.of(new InputField(ORDERS, "status", List.of(Subtype.FILTER))));

    @Test
    void tellsForEachFieldWhatItComesFrom() throws Exception {
        JsonNode facet = new ObjectMapper().readTree(FACET.json()).path("columnLineage");
        assertThat(facet.path("_schemaURL").asText()).contains("/1-2-0/ColumnLineageDatasetFacet.json");
        assertThat(facet.at("/fields/total/inputFields"))
                .hasToString("[{\"namespace\":\"duckdb:///shop\",\"name\":\"main.orders\",\"field\":\"amount\","
                        + "\"transformations\":[{\"type\":\"DIRECT\",\"subtype\":\"AGGREGATION\"},"
                        + "{\"type\":\"INDIRECT\",\"subtype\":\"CONDITIONAL\"}]}]");
        assertThat(facet.at("/dataset/0/transformations/0/type").asText()).isEqualTo("INDIRECT");
    }

    @Test
    void writesAnEventForADataset() throws Exception {
        JsonNode event = new ObjectMapper().readTree(FACET.event(ORDERS, Instant.EPOCH));
        assertThat(event.path("eventTime").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(event.at("/dataset/name").asText()).isEqualTo("main.orders");
        assertThat(event.at("/dataset/facets/columnLineage/fields").size()).isEqualTo(1);
    }
}
