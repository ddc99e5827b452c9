package dev.gumshoe.adapters.dbt.artifact;

import dev.gumshoe.engine.fact.RunResult;
import java.util.List;

/** What the last dbt invocation did, node by node, in the order of their {@code unique_id}s. */
public record RunResults(ArtifactMetadata metadata, List<RunResult> results, List<String> warnings) {
    public RunResults {
        results = List.copyOf(results);
        warnings = List.copyOf(warnings);
    }
}
