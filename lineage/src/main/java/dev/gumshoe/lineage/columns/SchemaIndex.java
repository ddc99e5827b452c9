package dev.gumshoe.lineage.columns;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.lineage.blocks.RelationMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of the warehouse's relations, in order. */
public final class SchemaIndex {
    private final RelationMap<List<SchemaColumn>> byRelation;

    public SchemaIndex(Map<RelationName, List<SchemaColumn>> columns) {
        this.byRelation = new RelationMap<>(columns);
    }

    /** The index of column facts. */
    public static SchemaIndex of(Collection<Column> columns) {
        Map<RelationName, List<SchemaColumn>> byRelation = new HashMap<>();
        columns.stream()
                .sorted(Comparator.comparingInt(Column::ordinal))
                .forEach(column -> byRelation
                        .computeIfAbsent(column.relation(), any -> new ArrayList<>())
                        .add(new SchemaColumn(column.name().value(), column.type(), column.family())));
        return new SchemaIndex(byRelation);
    }

    /** The relation's columns; none where they are not known. */
    public List<SchemaColumn> columns(RelationName relation) {
        return byRelation.find(relation).orElse(List.of());
    }

    /**
     * A column of a relation.
     *
     * @param type the warehouse's own name of the type
     */
    public record SchemaColumn(String name, String type, TypeFamily family) {
        public SchemaColumn {
            requireNonNull(name, "name is null");
            requireNonNull(type, "type is null");
            requireNonNull(family, "family is null");
        }
    }
}
