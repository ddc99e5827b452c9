package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.selection.SelectableProject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an earlier run of dbt left behind, as far as it is there.
 *
 * @param results how each node fared, by dbt's own word
 * @param fresher the sources with newer rows than then; none where one of the two states has no {@code sources.json}
 */
public record EarlierState(
        Optional<SelectableProject> project, Optional<Map<UniqueId, String>> results, Optional<Set<UniqueId>> fresher) {
    /** Nothing to compare with. */
    public static final EarlierState NONE = new EarlierState(Optional.empty(), Optional.empty(), Optional.empty());

    SelectableProject requiredProject(String criterion) {
        return project.orElseThrow(() -> missing(criterion, "manifest.json"));
    }

    Map<UniqueId, String> requiredResults(String criterion) {
        return results.orElseThrow(() -> missing(criterion, "run_results.json"));
    }

    Set<UniqueId> requiredFresher(String criterion) {
        return fresher.orElseThrow(() -> missing(criterion, "sources.json, and one in the project's target folder"));
    }

    private static SelectionException missing(String criterion, String file) {
        return new SelectionException("'" + criterion + "' compares with an earlier state, and there is none; expected"
                + " '--state <dir>' with a " + file);
    }
}
