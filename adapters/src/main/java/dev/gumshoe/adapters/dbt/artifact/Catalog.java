package dev.gumshoe.adapters.dbt.artifact;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Relation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the warehouse held when dbt looked.
 *
 * @param columns all said to be nullable: dbt's catalog does not tell
 * @param warnings what dbt could not look at, and what was read with reservations
 */
public record Catalog(
        ArtifactMetadata metadata, List<Relation> relations, List<Column> columns, List<String> warnings) {
    public Catalog {
        relations = List.copyOf(relations);
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    public List<Fact> facts() {
        return Stream.<Fact>concat(relations.stream(), columns.stream()).toList();
    }
}
