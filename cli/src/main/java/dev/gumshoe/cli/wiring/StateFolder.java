package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.config.GumshoeConfig;
import dev.gumshoe.adapters.dbt.DbtProject;
import dev.gumshoe.adapters.dbt.artifact.RunResultsReader;
import dev.gumshoe.adapters.dbt.artifact.SourcesReader;
import dev.gumshoe.adapters.dbt.artifact.SourcesResults;
import dev.gumshoe.adapters.dbt.selection.SelectableProjectReader;
import dev.gumshoe.cli.SelectionOptions;
import dev.gumshoe.engine.fact.SourceFreshness;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.selection.EarlierState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The folder of an earlier state's artifacts. */
final class StateFolder {
    private StateFolder() {}

    /** The one that the command line names, from here or from the project; else the one that {@code gumshoe.yml} names. */
    static Optional<Path> of(DbtProject project, SelectionOptions options) {
        Optional<Path> stated = options.state();
        if (stated.isEmpty()) {
            return GumshoeConfig.find(project.root()).state().map(StateFolder::folder);
        }
        Path here = stated.get();
        Path there = project.root().resolve(here);
        if (!Files.exists(here) && !Files.exists(there)) {
            throw InputException.of(here, "there is no such folder", "artifacts of an earlier build");
        }
        return Optional.of(folder(Files.exists(here) ? here : there));
    }

    /** A manifest stands for the folder that it lies in. */
    private static Path folder(Path stated) {
        Path parent = stated.toAbsolutePath().getParent();
        return Files.isDirectory(stated) || parent == null ? stated : parent;
    }

    static EarlierState nothing() {
        return EarlierState.NONE;
    }

    static EarlierState read(Path folder, Path target) {
        return new EarlierState(
                present(folder, "manifest.json").map(path -> SelectableProjectReader.read(path, true)),
                present(folder, "run_results.json").map(StateFolder::results),
                fresher(present(folder, "sources.json"), present(target, "sources.json")));
    }

    private static Optional<Path> present(Path folder, String name) {
        return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
    }

    private static Map<UniqueId, String> results(Path file) {
        Map<UniqueId, String> results = new HashMap<>();
        RunResultsReader.read(file)
                .results()
                .forEach(result -> results.put(result.node(), RunResultsReader.dbtName(result.status())));
        return results;
    }

    private static Optional<Set<UniqueId>> fresher(Optional<Path> before, Optional<Path> now) {
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        Map<UniqueId, Instant> earlier = newest(SourcesReader.read(before.get()));
        Set<UniqueId> fresher = new HashSet<>();
        newest(SourcesReader.read(now.get())).forEach((source, loaded) -> {
            Instant then = earlier.get(source);
            if (then == null || loaded.isAfter(then)) {
                fresher.add(source);
            }
        });
        return Optional.of(fresher);
    }

    private static Map<UniqueId, Instant> newest(SourcesResults sources) {
        Map<UniqueId, Instant> newest = new HashMap<>();
        for (SourceFreshness checked : sources.checked()) {
            newest.put(checked.source(), checked.maxLoadedAt());
        }
        return newest;
    }
}
