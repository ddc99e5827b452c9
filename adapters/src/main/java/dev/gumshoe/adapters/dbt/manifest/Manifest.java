package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dbt project as dbt wrote it down. Each list is in the order of its {@code unique_id}s.
 *
 * @param nodes models, seeds, snapshots, analyses, operations and functions
 * @param relations where the rows of nodes and sources are; an ephemeral model has none
 * @param warnings what was read with reservations, one line each
 */
public record Manifest(
        ManifestMetadata metadata,
        List<ManifestNode> nodes,
        List<ManifestTest> tests,
        List<ManifestSource> sources,
        List<ManifestExposure> exposures,
        List<ManifestMetric> metrics,
        List<ManifestSemanticModel> semanticModels,
        List<ManifestSavedQuery> savedQueries,
        List<ManifestUnitTest> unitTests,
        List<ManifestGroup> groups,
        List<ManifestMacro> macros,
        List<DisabledNode> disabled,
        Map<UniqueId, RelationName> relations,
        List<String> warnings) {

    /** Everything with a {@code unique_id} that others may depend on, kind by kind. */
    public Stream<ManifestEntry> entries() {
        return Stream.of(nodes, tests, sources, exposures, metrics, semanticModels, savedQueries, unitTests)
                .flatMap(Collection::stream);
    }

    public Optional<RelationName> relationOf(UniqueId node) {
        return Optional.ofNullable(relations.get(node));
    }

    /** False where dbt only parsed the project, so that no SQL is compiled at all. */
    public boolean isCompiled() {
        return Stream.concat(
                        nodes.stream().map(ManifestNode::code), tests.stream().map(ManifestTest::code))
                .anyMatch(NodeCode::isCompiled);
    }

    /** The models, snapshots and tests whose SQL is compiled. */
    public List<CompiledNode> compiled() {
        Stream<CompiledNode> built =
                nodes.stream().filter(Manifest::isQuery).flatMap(node -> compiled(node.header(), node.code()));
        return Stream.concat(built, tests.stream().flatMap(test -> compiled(test.header(), test.code())))
                .toList();
    }

    /** The enabled SQL models and snapshots that dbt did not compile. */
    public List<UniqueId> notCompiled() {
        return nodes.stream()
                .filter(node -> isQuery(node) && node.enabled() && node.code().isSql())
                .filter(node -> !node.code().isCompiled())
                .map(ManifestNode::id)
                .toList();
    }

    /** What something here depends on, though the manifest does not list it: only one that was cut is like that. */
    public List<UniqueId> absentUpstreams() {
        Set<UniqueId> listed = Stream.concat(
                        entries().map(ManifestEntry::id), disabled.stream().map(DisabledNode::id))
                .collect(Collectors.toSet());
        return entries()
                .flatMap(entry -> entry.dependsOn().nodes().stream())
                .filter(id -> !listed.contains(id))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isQuery(ManifestNode node) {
        return node.type()
                .filter(type -> type == ResourceType.MODEL || type == ResourceType.SNAPSHOT)
                .isPresent();
    }

    private static Stream<CompiledNode> compiled(NodeHeader header, NodeCode code) {
        return code.isSql() && code.isCompiled()
                ? Stream.of(new CompiledNode(header.id(), code.compiled(), code.raw(), header.originalFilePath()))
                : Stream.empty();
    }
}
