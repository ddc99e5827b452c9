package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Finding.Missing;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.fact.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What evidence a cause lacks, and what would give it. */
final class Gaps {
    /** Questions that are about a fix, and not about its cause. */
    private static final Set<String> AFTERWARDS = Set.of("Counterfactual", "RowsMoved", "GainBySegment", "Violations");

    private final Trials trials;
    private final List<Observation.NotMeasured> unanswered;

    Gaps(Trials trials, List<Observation> observations) {
        this.trials = trials;
        this.unanswered = observations.stream()
                .filter(Observation.NotMeasured.class::isInstance)
                .map(Observation.NotMeasured.class::cast)
                .toList();
    }

    List<Missing> of(Cause cause, List<Fix> fixes) {
        List<Missing> missing = new ArrayList<>();
        if (fixes.stream().allMatch(fix -> fix.outcomes().isEmpty())) {
            missing.add(new Missing("what a figure becomes once it is mended", untried(fixes)));
        } else if (fixes.stream().noneMatch(Fix::proposed)) {
            missing.add(new Missing(
                    "a fix that brings the figure closer", "none of those tried does; mend it by hand and run again"));
        }
        unanswered.stream()
                .filter(gap -> gap.subject().node().equals(cause.subject().node()))
                .filter(gap -> !AFTERWARDS.contains(gap.question()))
                .map(gap -> new Missing(gap.question(), gap.why()))
                .distinct()
                .forEach(missing::add);
        return missing;
    }

    private String untried(List<Fix> fixes) {
        if (trials.deltas().isEmpty()) {
            return "a figure that is expected, as in --expect model.count=1000";
        }
        return fixes.stream()
                .map(Fix::obstacle)
                .findFirst()
                .orElse("there is no mechanical fix to try; mend it by hand and run again");
    }
}
