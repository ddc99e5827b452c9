package dev.gumshoe.engine.casefile;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * What a pattern's {@code pattern.yaml} says of it.
 *
 * @param prior the probability of the pattern once it is suspected, before any evidence; between 0 and 1
 * @param weights the log-odds of each kind of evidence
 * @param fix how it is mended, in a sentence
 * @param byHand why no change of the SQL can be tried for it, or not always; empty where one always can
 */
public record PatternInfo(
        String id,
        String title,
        String summary,
        String area,
        Finding.Severity severity,
        double prior,
        Map<String, Double> weights,
        String fix,
        String byHand) {
    public PatternInfo {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(summary, "summary is null");
        requireNonNull(area, "area is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(fix, "fix is null");
        requireNonNull(byHand, "byHand is null");
        weights = Map.copyOf(weights);
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("prior of '" + id + "' is " + prior + "; expected between 0 and 1");
        }
    }
}
