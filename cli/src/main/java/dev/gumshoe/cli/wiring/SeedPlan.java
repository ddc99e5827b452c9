package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.DbtProject;
import dev.gumshoe.adapters.dbt.artifact.Catalog;
import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestNode;
import dev.gumshoe.adapters.seeds.BuildPlan;
import dev.gumshoe.adapters.seeds.BuildStep;
import dev.gumshoe.adapters.seeds.SeedTable;
import dev.gumshoe.adapters.seeds.SqlDialect;
import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How a project's own seeds and compiled SQL become a throwaway warehouse. */
final class SeedPlan {
    private final DbtProject project;
    private final Manifest manifest;
    private final Map<RelationName, Map<String, String>> catalogTypes = new HashMap<>();
    private final Map<UniqueId, ManifestNode> ephemerals = new HashMap<>();

    SeedPlan(Workspace workspace) {
        this.project = workspace.project();
        this.manifest = workspace.manifest();
        manifest.nodes().stream().filter(ManifestNode::isEphemeral).forEach(node -> ephemerals.put(node.id(), node));
        workspace.catalog().map(Catalog::facts).orElse(List.<Fact>of()).forEach(this::addType);
    }

    private void addType(Fact fact) {
        if (fact instanceof Column column) {
            catalogTypes
                    .computeIfAbsent(column.relation().folded(), name -> new LinkedHashMap<>())
                    .put(column.name().value(), column.type());
        }
    }

    /**
     * The plan.
     *
     * @throws InputException when the project has no seeds
     */
    BuildPlan plan() {
        List<SeedTable> seeds = new ArrayList<>();
        List<BuildStep> steps = new ArrayList<>();
        for (ManifestNode node : manifest.nodes()) {
            RelationName relation = manifest.relationOf(node.id()).orElse(null);
            if (relation == null || !node.enabled()) {
                continue;
            }
            if (is(node, ResourceType.SEED)) {
                seeds.add(new SeedTable(node.id(), relation, csv(node), types(node, relation)));
            }
            if ((is(node, ResourceType.MODEL) || is(node, ResourceType.SNAPSHOT))
                    && node.code().isCompiled()) {
                steps.add(step(node, relation));
            }
        }
        if (seeds.isEmpty()) {
            throw new InputException(project.root() + ": the project has no seeds to build a throwaway warehouse from;"
                    + " name a warehouse with --warehouse duckdb:<path>");
        }
        return new BuildPlan(seeds, steps, dialect());
    }

    private BuildStep step(ManifestNode node, RelationName relation) {
        return new BuildStep(
                node.id(),
                relation,
                node.config().materialized(),
                node.code().compiled(),
                List.copyOf(reads(node)),
                catalogTypes.getOrDefault(relation.folded(), Map.of()));
    }

    /** The nodes with rows that the node reads. An ephemeral model is part of its readers' SQL: they read what it reads. */
    private Set<UniqueId> reads(ManifestNode node) {
        Set<UniqueId> reads = new TreeSet<>();
        Set<UniqueId> seen = new HashSet<>();
        Deque<UniqueId> open = new ArrayDeque<>(node.dependsOn().nodes());
        while (!open.isEmpty()) {
            UniqueId upstream = open.removeFirst();
            ManifestNode ephemeral = ephemerals.get(upstream);
            if (ephemeral == null) {
                reads.add(upstream);
            } else if (seen.add(upstream)) {
                open.addAll(ephemeral.dependsOn().nodes());
            }
        }
        return reads;
    }

    private static boolean is(ManifestNode node, ResourceType type) {
        return node.type().filter(type::equals).isPresent();
    }

    private SqlDialect dialect() {
        return manifest.metadata().adapterType().equals("duckdb") ? SqlDialect.DUCKDB : SqlDialect.POSTGRES;
    }

    private Map<String, String> types(ManifestNode seed, RelationName relation) {
        Map<String, String> types = new LinkedHashMap<>(catalogTypes.getOrDefault(relation.folded(), Map.of()));
        if (types.isEmpty() && seed.config().all().get("column_types") instanceof Map<?, ?> stated) {
            stated.forEach((column, type) -> types.put(String.valueOf(column), String.valueOf(type)));
        }
        return types;
    }

    /** The seed's file; where there is none, the place where it should be. */
    private Path csv(ManifestNode seed) {
        Path stated = project.root().resolve(seed.header().originalFilePath());
        Path inPackage = project.packages()
                .resolve(seed.header().packageName())
                .resolve(seed.header().originalFilePath());
        Stream<Path> byName = project.seedPaths().stream()
                .map(folder ->
                        project.root().resolve(folder).resolve(seed.header().name() + ".csv"));
        return Stream.concat(Stream.of(stated, inPackage), byName)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(stated);
    }
}
