package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Finding.EvidenceLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A probability with a visible basis: the prior's log-odds and the weight of each kind of evidence, added up (naive Bayes; I. J. Good,
 * "Probability and the Weighing of Evidence", 1950). A kind counts once, however many lines it has.
 */
final class Confidence {
    /** A cause is likely from here on. */
    static final double LIKELY = 0.5;

    private static final double STEPS = 1000;

    private Confidence() {}

    /** From 0 to 1, to three decimals. */
    static double of(double prior, List<EvidenceLine> evidence) {
        return rounded(1 / (1 + Math.exp(-sum(prior, evidence))));
    }

    /** In log-odds, to three decimals. */
    static double logOdds(double prior, List<EvidenceLine> evidence) {
        return rounded(sum(prior, evidence));
    }

    private static double sum(double prior, List<EvidenceLine> evidence) {
        Map<String, Double> byKind = new HashMap<>();
        evidence.forEach(line -> byKind.put(line.kind(), line.weight()));
        return Math.log(prior / (1 - prior))
                + byKind.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
    }

    private static double rounded(double number) {
        return Math.round(number * STEPS) / STEPS;
    }
}
