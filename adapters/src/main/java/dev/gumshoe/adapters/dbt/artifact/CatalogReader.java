package dev.gumshoe.adapters.dbt.artifact;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.adapters.file.JsonWalk;
import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Relation;
import dev.gumshoe.engine.fact.RelationKind;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.WarehouseTypes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code catalog.json}. A relation that several entries name is told of once. */
public final class CatalogReader {
    private static final int NEWEST = 1;

    private final Map<RelationName, Relation> relations = new TreeMap<>();
    private final Map<RelationName, List<Column>> columns = new TreeMap<>();

    private CatalogReader() {}

    /**
     * Reads the file.
     *
     * @throws InputException where the file is not a catalog that dbt wrote
     */
    public static Catalog read(Path file) {
        CatalogReader reader = new CatalogReader();
        ArtifactBuilder artifact = new ArtifactBuilder(file, Artifact.CATALOG, NEWEST);
        artifact.walk("nodes", (section, value) -> reader.section(section, value, artifact));
        return new Catalog(
                artifact.metadata(),
                List.copyOf(reader.relations.values()),
                reader.columns.values().stream().flatMap(List::stream).toList(),
                artifact.warnings());
    }

    private void section(String section, JsonWalk value, ArtifactBuilder artifact) throws IOException {
        switch (section) {
            case "nodes", "sources" -> value.members(section, (id, entry) -> relation(entry.object(id)));
            case "errors" ->
                value.elements(section, error -> artifact.warn("dbt could not look at all: " + error.text()));
            default -> value.skip();
        }
    }

    private void relation(JsonObject json) {
        JsonObject metadata = json.object("metadata");
        RelationName name =
                new RelationName(metadata.text("database"), metadata.text("schema"), metadata.requiredText("name"));
        relations.put(name, new Relation(name, kind(metadata.text("type"))));
        columns.put(name, columns(name, json));
    }

    private static List<Column> columns(RelationName relation, JsonObject json) {
        List<Column> columns = new ArrayList<>();
        json.eachObject("columns", (key, column) -> columns.add(column(relation, key, column, columns.size() + 1)));
        columns.sort(Comparator.comparingInt(Column::ordinal));
        return columns;
    }

    private static Column column(RelationName relation, String key, JsonObject json, int place) {
        String name = json.text("name");
        String type = json.text("type");
        return new Column(
                relation, new ColumnName(name.isEmpty() ? key : name), type, WarehouseTypes.familyOf(type), true, (int)
                        Math.max(0, Math.min(Integer.MAX_VALUE, json.whole("index", place))));
    }

    private static RelationKind kind(String type) {
        String folded = type.toLowerCase(Locale.ROOT);
        if (folded.endsWith("table")) {
            return RelationKind.TABLE;
        }
        return folded.equals("view") ? RelationKind.VIEW : RelationKind.OTHER;
    }
}
