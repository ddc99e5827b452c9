package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.config.GumshoeConfig;
import dev.gumshoe.adapters.dbt.DbtProject;
import dev.gumshoe.adapters.dbt.ManifestFacts;
import dev.gumshoe.adapters.dbt.StateComparison;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.dbt.artifact.Catalog;
import dev.gumshoe.adapters.dbt.artifact.CatalogReader;
import dev.gumshoe.adapters.dbt.artifact.RunResultsReader;
import dev.gumshoe.adapters.dbt.artifact.SourcesReader;
import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestReader;
import dev.gumshoe.engine.fact.Fact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dbt project as it was read.
 *
 * @param facts of the manifest, the run results, the freshness checks and the earlier state
 * @param catalog the columns by dbt's own catalog, where there is one
 * @param artifacts the files that were read, for the journal
 */
record Workspace(
        DbtProject project,
        Manifest manifest,
        GumshoeConfig config,
        List<Fact> facts,
        Optional<Catalog> catalog,
        List<Path> artifacts) {

    /**
     * Reads the project in a folder.
     *
     * @param earlier the folder of an earlier state's manifest; empty for the one that {@code gumshoe.yml} names
     */
    static Workspace read(Path folder, Optional<Path> earlier, Map<String, String> environment) {
        DbtProject project = DbtProject.find(folder, environment);
        GumshoeConfig config = GumshoeConfig.find(folder);
        List<Path> read = new ArrayList<>(List.of(project.manifest()));
        Manifest manifest = ManifestReader.read(project.manifest());
        List<Fact> facts = new ArrayList<>(ManifestFacts.of(manifest));
        artifact(project, Artifact.RUN_RESULTS, read)
                .ifPresent(path -> facts.addAll(RunResultsReader.read(path).results()));
        artifact(project, Artifact.SOURCES, read)
                .ifPresent(path -> facts.addAll(SourcesReader.read(path).facts()));
        earlier.or(config::state).ifPresent(state -> {
            Path before = earlierManifest(state);
            read.add(before);
            facts.addAll(StateComparison.of(manifest, ManifestReader.read(before)));
        });
        Optional<Catalog> catalog = artifact(project, Artifact.CATALOG, read).map(CatalogReader::read);
        return new Workspace(project, manifest, config, List.copyOf(facts), catalog, List.copyOf(read));
    }

    private static Optional<Path> artifact(DbtProject project, Artifact artifact, List<Path> read) {
        Optional<Path> path = project.artifact(artifact).map(file -> file.path());
        path.ifPresent(read::add);
        return path;
    }

    private static Path earlierManifest(Path state) {
        Path inside = state.resolve("manifest.json");
        return Files.isDirectory(state) ? inside : state;
    }

    /** The facts of one kind. */
    <T extends Fact> List<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
