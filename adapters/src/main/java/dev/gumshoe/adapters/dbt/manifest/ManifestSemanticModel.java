package dev.gumshoe.adapters.dbt.manifest;

import java.util.List;

/** A semantic model: the meaning of a model's columns, for metrics. */
public record ManifestSemanticModel(
        NodeHeader header,
        List<Element> entities,
        List<Element> dimensions,
        List<Element> measures,
        boolean enabled,
        Dependencies dependsOn)
        implements ManifestEntry {
    public ManifestSemanticModel {
        entities = List.copyOf(entities);
        dimensions = List.copyOf(dimensions);
        measures = List.copyOf(measures);
    }

    /**
     * One entity, dimension or measure.
     *
     * @param kind the type, or a measure's aggregation: {@code primary}, {@code categorical}, {@code sum}
     * @param expression empty where the column is called as the element is
     */
    public record Element(String name, String kind, String expression) {}
}
