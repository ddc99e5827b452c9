package dev.gumshoe.adapters.dbt.artifact;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.FreshnessCheckFailed;
import dev.gumshoe.engine.fact.SourceFreshness;
import java.util.List;
import java.util.stream.Stream;

/** What the last {@code dbt source freshness} found, in the order of the sources' {@code unique_id}s. */
public record SourcesResults(
        ArtifactMetadata metadata,
        List<SourceFreshness> checked,
        List<FreshnessCheckFailed> failed,
        List<String> warnings) {
    public SourcesResults {
        checked = List.copyOf(checked);
        failed = List.copyOf(failed);
        warnings = List.copyOf(warnings);
    }

    public List<Fact> facts() {
        return Stream.<Fact>concat(checked.stream(), failed.stream()).toList();
    }
}
