package dev.gumshoe.adapters.openlineage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The column lineage facet of a dataset.
 *
 * @param fields for each output field what it comes from
 * @param whole what decides over the dataset's rows
 */
public record ColumnLineageFacet(Map<String, List<InputField>> fields, List<InputField> whole) {
    private static final String PRODUCER = "urn:gumshoe";
    private static final String FACET =
            "https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet";
    private static final String EVENT = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/DatasetEvent";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    public ColumnLineageFacet {
        Map<String, List<InputField>> copied = new LinkedHashMap<>();
        fields.forEach((name, inputs) -> copied.put(name, List.copyOf(inputs)));
        fields = Collections.unmodifiableMap(copied);
        whole = List.copyOf(whole);
    }

    /** The facet as JSON, as it stands among a dataset's facets. */
    public String json() {
        ObjectNode facets = MAPPER.createObjectNode();
        facets.set("columnLineage", tree());
        return facets.toString();
    }

    /**
     * An event that tells the dataset's column lineage, as JSON on one line.
     *
     * @param time when the lineage was found
     */
    public String event(Dataset dataset, Instant time) {
        requireNonNull(time, "time is null");
        ObjectNode event = MAPPER.createObjectNode()
                .put("eventTime", time.toString())
                .put("producer", PRODUCER)
                .put("schemaURL", EVENT);
        ObjectNode described = event.putObject("dataset").put("namespace", dataset.namespace());
        described.put("name", dataset.name()).putObject("facets").set("columnLineage", tree());
        return event.toString();
    }

    private ObjectNode tree() {
        ObjectNode facet = MAPPER.createObjectNode().put("_producer", PRODUCER).put("_schemaURL", FACET);
        ObjectNode outputs = facet.putObject("fields");
        fields.forEach((name, inputs) -> add(inputs, outputs.putObject(name).putArray("inputFields")));
        if (!whole.isEmpty()) {
            add(whole, facet.putArray("dataset"));
        }
        return facet;
    }

    private static void add(List<InputField> inputs, ArrayNode array) {
        for (InputField input : inputs) {
            ObjectNode node = array.addObject()
                    .put("namespace", input.dataset().namespace())
                    .put("name", input.dataset().name())
                    .put("field", input.field());
            ArrayNode transformations = node.putArray("transformations");
            input.subtypes()
                    .forEach(subtype -> transformations
                            .addObject()
                            .put("type", subtype.type())
                            .put("subtype", subtype.name()));
        }
    }
}
