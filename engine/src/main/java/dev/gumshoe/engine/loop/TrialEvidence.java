package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.Attribution.Share;
import dev.gumshoe.engine.casefile.Finding.EvidenceLine;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What trying a cause's fixes says for it. The same for every pattern; a {@code pattern.yaml} may weigh it differently. */
final class TrialEvidence {
    private static final BigDecimal NEGLIGIBLE = new BigDecimal("0.000001");

    /** What stays unexplained up to this part of a difference says nothing against those that explain the rest. */
    private static final double SMALL = 0.05;

    /** In log-odds, what speaks against a cause where all of the difference stays unexplained; set by hand, judged by docs/calibration.md. */
    private static final double ALL_OPEN = -3;

    private final SpinePath path;
    private final Trials trials;
    private final Provenance provenance;

    TrialEvidence(SpinePath path, Trials trials, Provenance provenance) {
        this.path = path;
        this.trials = trials;
        this.provenance = provenance;
    }

    /** The kinds of evidence that trying a fix gives, the strongest first. */
    enum Kind {
        CLOSES("fix-closes-the-difference", 3.5),
        GAINS_WHAT_WAS_COUNTED("fix-gains-what-was-counted", 2.5),
        MOVES_CLOSER("fix-moves-the-figure-closer", 1.0);

        private final String id;
        private final double weight;

        Kind(String id, double weight) {
            this.id = id;
            this.weight = weight;
        }
    }

    /** True of the kinds by which a cause is confirmed. */
    static boolean isConfirming(EvidenceLine line) {
        return line.kind().equals(Kind.CLOSES.id) || line.kind().equals(Kind.GAINS_WHAT_WAS_COUNTED.id);
    }

    /**
     * The strongest that trying says for a cause; nothing where it was not tried, or in vain.
     *
     * @param finding the id of its finding
     */
    Optional<EvidenceLine> of(
            Cause cause, String finding, PatternInfo pattern, List<Fix> fixes, List<Attribution> attributions) {
        List<EvidenceLine> found = new ArrayList<>();
        for (Attribution split : attributions) {
            kind(cause, finding, fixes, split).ifPresent(kind -> found.add(line(kind, cause, finding, pattern, split)));
        }
        metAnew(cause, pattern, fixes).ifPresent(found::add);
        return found.stream().max(Comparator.comparingDouble(EvidenceLine::weight));
    }

    /**
     * What speaks against a cause that helps: that much of the difference stays unexplained with every fix made, for then something
     * else is wrong, and what helps may always have been so.
     *
     * @param finding the id of its finding
     */
    Optional<EvidenceLine> open(Cause cause, String finding, List<Attribution> attributions) {
        return attributions.stream()
                .filter(Attribution::computed)
                .filter(split -> share(finding, split)
                        .filter(value -> value.signum() != 0)
                        .isPresent())
                .min(Comparator.comparingDouble(TrialEvidence::left))
                .filter(split -> left(split) > SMALL)
                .map(split -> new EvidenceLine(
                        "difference-stays-open",
                        String.format(
                                Locale.ROOT,
                                "%.0f %% of the difference in %s stays unexplained with every fix made",
                                100 * left(split),
                                split.figure()),
                        ALL_OPEN * Math.min(1, left(split)),
                        queries(cause, split.figure())));
    }

    private static double left(Attribution split) {
        return split.residual().abs().doubleValue() / split.delta().abs().doubleValue();
    }

    /** A figure whose model is not in the warehouse, and is what was expected once a fix is made. */
    private Optional<EvidenceLine> metAnew(Cause cause, PatternInfo pattern, List<Fix> fixes) {
        return fixes.stream()
                .flatMap(fix -> fix.outcomes().stream())
                .filter(outcome -> outcome.before() == null && same(outcome.after(), outcome.expected()))
                .map(outcome -> new EvidenceLine(
                        Kind.CLOSES.id,
                        "computed with the fix, " + outcome.figure() + " is what was expected",
                        weight(Kind.CLOSES, pattern),
                        queries(cause, outcome.figure())))
                .findFirst();
    }

    private static double weight(Kind kind, PatternInfo pattern) {
        return pattern.weights().getOrDefault(kind.id, kind.weight);
    }

    private Optional<Kind> kind(Cause cause, String finding, List<Fix> fixes, Attribution split) {
        Optional<BigDecimal> share = share(finding, split);
        List<Fix.Outcome> outcomes = fixes.stream()
                .flatMap(fix -> fix.outcomes().stream())
                .filter(outcome -> outcome.figure().equals(split.figure()))
                .toList();
        boolean alone = outcomes.stream().anyMatch(outcome -> same(outcome.after(), split.expected()));
        boolean gains = split.computed()
                && !outcomes.isEmpty()
                && share.filter(value -> value.signum() != 0).isPresent();
        if (alone || (gains && same(split.residual(), BigDecimal.ZERO))) {
            return Optional.of(Kind.CLOSES);
        }
        Optional<BigDecimal> counted = Attributions.counted(
                split.figure().measure(), cause, path.from(split.figure().node()));
        if (gains && counted.filter(value -> same(value, share.get())).isPresent()) {
            return Optional.of(Kind.GAINS_WHAT_WAS_COUNTED);
        }
        return fixes.stream().anyMatch(Fix::proposed) ? Optional.of(Kind.MOVES_CLOSER) : Optional.empty();
    }

    private static Optional<BigDecimal> share(String finding, Attribution split) {
        return split.shares().stream()
                .filter(share -> share.finding().equals(finding))
                .map(Share::value)
                .findFirst();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        BigDecimal scale = one.abs().max(BigDecimal.ONE);
        return one.subtract(other).abs().compareTo(scale.multiply(NEGLIGIBLE)) <= 0;
    }

    private EvidenceLine line(Kind kind, Cause cause, String finding, PatternInfo pattern, Attribution split) {
        String gain = share(finding, split)
                .map(value -> String.format(Locale.ROOT, "%,.2f", value).replaceAll("\\.00$", ""))
                .orElse("");
        String statement = switch (kind) {
            case CLOSES -> "computed anew with the fix, " + split.figure() + " is what was expected";
            case GAINS_WHAT_WAS_COUNTED ->
                "computed anew with the fix, " + split.figure() + " gains " + gain + ", as was counted";
            case MOVES_CLOSER -> "computed anew with the fix, " + split.figure() + " is closer to what was expected";
        };
        return new EvidenceLine(kind.id, statement, weight(kind, pattern), queries(cause, split.figure()));
    }

    private List<String> queries(Cause cause, Figure figure) {
        return trials.remedies(cause).stream()
                .flatMap(remedy -> trials.value(figure, remedy.edits()).stream()
                        .map(value -> new Observation.Counterfactual(figure, remedy.edits(), value)))
                .flatMap(observation -> provenance.of(observation).stream())
                .distinct()
                .sorted(Comparator.comparingInt(id -> Integer.parseInt(id.substring(1))))
                .toList();
    }
}
