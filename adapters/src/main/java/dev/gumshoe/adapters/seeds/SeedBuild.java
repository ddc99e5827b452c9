package dev.gumshoe.adapters.seeds;

import dev.gumshoe.adapters.seeds.StepResult.Outcome;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A throwaway warehouse that is there.
 *
 * @param catalogs its files by database name, the most used first
 * @param results what became of each seed and step, in the order of the build
 */
public record SeedBuild(Map<String, Path> catalogs, List<StepResult> results) {
    public SeedBuild {
        catalogs = Collections.unmodifiableMap(new LinkedHashMap<>(catalogs));
        results = List.copyOf(results);
    }

    /** The seeds and steps that ended so. */
    public List<StepResult> that(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }
}
