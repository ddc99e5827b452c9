package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.file.JsonObject;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers a manifest while its file is walked. */
final class ManifestBuilder {
    private static final int OLDEST = 4;
    private static final int NEWEST = 12;

    private final Path file;
    private final List<ManifestNode> nodes = new ArrayList<>();
    private final List<ManifestTest> tests = new ArrayList<>();
    private final List<ManifestSource> sources = new ArrayList<>();
    private final List<ManifestExposure> exposures = new ArrayList<>();
    private final List<ManifestMetric> metrics = new ArrayList<>();
    private final List<ManifestSemanticModel> semanticModels = new ArrayList<>();
    private final List<ManifestSavedQuery> savedQueries = new ArrayList<>();
    private final List<ManifestUnitTest> unitTests = new ArrayList<>();
    private final List<ManifestGroup> groups = new ArrayList<>();
    private final List<ManifestMacro> macros = new ArrayList<>();
    private final List<DisabledNode> disabled = new ArrayList<>();
    private final Map<UniqueId, RelationName> relations = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> sections = new HashSet<>();
    private @Nullable ManifestMetadata metadata;

    ManifestBuilder(Path file) {
        this.file = file;
    }

    void metadata(JsonObject json) {
        int version = ArtifactVersion.of(file, Artifact.MANIFEST, json);
        if (version < OLDEST) {
            warn("schema version v" + version + " is older than v" + OLDEST + ": read as far as it goes");
        }
        if (version > NEWEST) {
            warn("schema version v" + version + " is newer than v" + NEWEST + ": read as far as it is known");
        }
        metadata = new ManifestMetadata(
                version,
                json.text("dbt_version"),
                json.text("adapter_type"),
                json.text("generated_at"),
                json.text("project_name"),
                json.text("invocation_id"));
    }

    ManifestMetadata metadata() {
        if (metadata == null) {
            throw InputException.of(file, "has no metadata", Artifact.MANIFEST.description());
        }
        return metadata;
    }

    void saw(String section) {
        sections.add(section);
    }

    void node(String id, JsonObject json) {
        NodeHeader header = EntryBinder.header(id, json);
        if (header.type().isEmpty()) {
            warn(header, "resource_type", header.resourceType(), "a resource type that dbt has had so far");
        }
        if (header.resourceType().equals("test")) {
            tests.add(TestBinder.bind(header, json));
            return;
        }
        ManifestNode node = NodeBinder.bind(header, json);
        nodes.add(node);
        expect(header, "access", node.promises().access(), ClosedSets.ACCESS);
        expect(header, "on_schema_change", node.config().onSchemaChange(), ClosedSets.ON_SCHEMA_CHANGE);
        if (!node.isEphemeral() && header.type().filter(ResourceType::holdsRows).isPresent()) {
            relation(header, json, "alias");
        }
    }

    void source(String id, JsonObject json) {
        ManifestSource source = SourceBinder.bind(id, json);
        sources.add(source);
        relation(source.header(), json, "identifier");
    }

    void exposure(String id, JsonObject json) {
        ManifestExposure exposure = EntryBinder.exposure(id, json);
        exposures.add(exposure);
        expect(exposure.header(), "type", exposure.kind(), ClosedSets.EXPOSURE_TYPE);
        expect(exposure.header(), "maturity", exposure.maturity(), ClosedSets.MATURITY);
    }

    void metric(String id, JsonObject json) {
        metrics.add(EntryBinder.metric(id, json));
    }

    void semanticModel(String id, JsonObject json) {
        semanticModels.add(EntryBinder.semanticModel(id, json));
    }

    void savedQuery(String id, JsonObject json) {
        savedQueries.add(EntryBinder.savedQuery(id, json));
    }

    void unitTest(String id, JsonObject json) {
        unitTests.add(EntryBinder.unitTest(id, json));
    }

    void group(String id, JsonObject json) {
        groups.add(new ManifestGroup(
                id, json.text("name"), json.text("package_name"), EntryBinder.owner(json.object("owner"))));
    }

    void macro(String id, String name) {
        macros.add(new ManifestMacro(id, name));
    }

    void disabled(JsonObject json) {
        disabled.add(new DisabledNode(
                new UniqueId(json.requiredText("unique_id")),
                json.text("resource_type"),
                json.text("original_file_path")));
    }

    Manifest build() {
        ManifestMetadata stated = metadata();
        if (!sections.contains("nodes")) {
            throw InputException.of(file, "has no 'nodes'", Artifact.MANIFEST.description());
        }
        Manifest manifest = manifest(stated);
        List<UniqueId> absent = manifest.absentUpstreams();
        if (absent.isEmpty()) {
            return manifest;
        }
        warn("nodes depend on " + absent.size() + " that the manifest does not list, first "
                + Printable.quoted(absent.get(0)));
        return manifest(stated);
    }

    private Manifest manifest(ManifestMetadata stated) {
        return new Manifest(
                stated,
                sorted(nodes),
                sorted(tests),
                sorted(sources),
                sorted(exposures),
                sorted(metrics),
                sorted(semanticModels),
                sorted(savedQueries),
                sorted(unitTests),
                sorted(groups, Comparator.comparing(ManifestGroup::id)),
                sorted(macros, Comparator.comparing(ManifestMacro::id)),
                sorted(disabled, Comparator.comparing(DisabledNode::id).thenComparing(DisabledNode::originalFilePath)),
                Collections.unmodifiableMap(relations),
                List.copyOf(warnings));
    }

    private void relation(NodeHeader header, JsonObject json, String identifier) {
        String rendered = json.text("relation_name");
        Optional<RelationName> relation = rendered.isEmpty()
                ? RelationText.of(json.text("database"), json.text("schema"), json.firstText(identifier, "name"))
                : RelationText.parse(rendered);
        relation.ifPresentOrElse(
                name -> relations.put(header.id(), name),
                () -> warn(header, "relation_name", rendered, "a relation's name, for its rows cannot be read"));
    }

    private void expect(NodeHeader header, String field, String value, Set<String> known) {
        if (!value.isEmpty() && !known.contains(value)) {
            warn(header, field, value, String.join(", ", new TreeSet<>(known)));
        }
    }

    private void warn(NodeHeader header, String field, String value, String expected) {
        warn(Printable.brief(header.id()) + " has " + field + " " + Printable.quoted(value) + "; expected " + expected);
    }

    private void warn(String warning) {
        warnings.add(Printable.line(file + ": " + warning));
    }

    private static <T extends ManifestEntry> List<T> sorted(List<T> entries) {
        return sorted(entries, Comparator.comparing(ManifestEntry::id));
    }

    private static <T> List<T> sorted(List<T> entries, Comparator<? super T> order) {
        return entries.stream().sorted(order).toList();
    }
}
