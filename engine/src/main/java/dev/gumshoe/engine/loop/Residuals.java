package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.conclusion.Conclusion.AnomalyKind;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.conclusion.Conclusion.StageAnomaly;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.rules.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what is known of the part of a difference that no cause explains. */
final class Residuals {
    /** As many stages as a person reads through. */
    private static final int NAMED_STAGES = 3;

    private final Map<UniqueId, Portion> ends;
    private final List<StageAnomaly> anomalies;
    private final List<Observation.TruthByKey> truths;
    private final Places places;

    /** @param ends the rows of each node at which the walk ended, as read by the stages after it */
    Residuals(Map<UniqueId, Portion> ends, Decision decision, List<Observation> observations, Places places) {
        this.ends = Map.copyOf(ends);
        this.anomalies = decision.all(StageAnomaly.class).toList();
        this.truths = observations.stream()
                .filter(Observation.TruthByKey.class::isInstance)
                .map(Observation.TruthByKey.class::cast)
                .toList();
        this.places = places;
    }

    String note(Delta delta, BigDecimal residual, List<Cause> causes, SpinePath.Reach reach) {
        if (residual.signum() == 0) {
            return "nothing is left unexplained";
        }
        List<String> notes = new ArrayList<>();
        neverArrived(delta, reach).ifPresent(notes::add);
        missingKeys(reach).ifPresent(notes::add);
        unexplainedStages(causes, reach).forEach(notes::add);
        return notes.isEmpty()
                ? "no stage that was measured accounts for it; compare the sources with the truth by key"
                : String.join("; ", notes);
    }

    private Optional<String> neverArrived(Delta delta, SpinePath.Reach reach) {
        Optional<BigDecimal> arrived = arrived(delta.figure().measure(), reach.ends());
        if (arrived.isEmpty() || arrived.get().compareTo(delta.expected()) == 0) {
            return Optional.empty();
        }
        BigDecimal gap = delta.expected().subtract(arrived.get());
        String names =
                String.join(", ", reach.ends().stream().map(UniqueId::shortName).toList());
        return Optional.of(String.format(
                Locale.ROOT,
                "%s, where the walk ends, already hold%s %s %s than expected (%s)%s",
                names,
                reach.ends().size() == 1 ? "s" : "",
                readable(gap.abs()),
                gap.signum() > 0 ? "less" : "more",
                readable(arrived.get()),
                reach.ends().stream().allMatch(Residuals::isInput) ? ", before any model has run" : ""));
    }

    private static boolean isInput(UniqueId node) {
        return node.resourceType().equals("source") || node.resourceType().equals("seed");
    }

    private static String readable(BigDecimal number) {
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    private Optional<BigDecimal> arrived(Measure measure, Set<UniqueId> nodes) {
        if (nodes.isEmpty() || !ends.keySet().containsAll(nodes)) {
            return Optional.empty();
        }
        Portion sum = nodes.stream().map(ends::get).reduce(Portion.NONE, Portion::plus);
        if (measure instanceof Measure.Count) {
            return Optional.of(BigDecimal.valueOf(sum.rows()));
        }
        Amount amount = sum.amount();
        boolean reaches = measure instanceof Measure.Sum
                && amount.known()
                && amount.value().signum() != 0;
        return reaches ? Optional.of(amount.value()) : Optional.empty();
    }

    private Optional<String> missingKeys(SpinePath.Reach reach) {
        return truths.stream()
                .filter(truth ->
                        reach.ends().contains(truth.node()) && truth.missing().rows() > 0)
                .map(truth -> String.format(
                        Locale.ROOT,
                        "%,d keys of %s are not in %s",
                        truth.missing().rows(),
                        truth.truth(),
                        truth.node().shortName()))
                .findFirst();
    }

    /** A stage with rows that no cause explains. */
    private record Unexplained(StageAnomaly anomaly, long rows) {}

    private List<String> unexplainedStages(List<Cause> causes, SpinePath.Reach reach) {
        List<Unexplained> stages = anomalies.stream()
                .filter(anomaly -> reach.countable().contains(anomaly.stage()))
                .map(anomaly -> new Unexplained(anomaly, anomaly.portion().rows() - explained(anomaly.stage(), causes)))
                .filter(stage -> stage.rows() > 0)
                .sorted(Comparator.comparingLong(Unexplained::rows).reversed())
                .toList();
        List<String> notes = new ArrayList<>();
        stages.stream().limit(NAMED_STAGES).map(this::note).forEach(notes::add);
        if (stages.size() > NAMED_STAGES) {
            notes.add("so are fewer rows at " + (stages.size() - NAMED_STAGES) + " more stages");
        }
        return notes;
    }

    private String note(Unexplained stage) {
        boolean dropped = stage.anomaly().kind() == AnomalyKind.ROWS_DROPPED;
        return String.format(
                Locale.ROOT,
                "%,d rows are %s at %s, which no pattern accounts for",
                stage.rows(),
                dropped ? "dropped" : "added",
                places.describe(stage.anomaly().stage()));
    }

    private static long explained(StageId stage, List<Cause> causes) {
        return causes.stream()
                .filter(cause -> cause.subject().equals(stage))
                .mapToLong(cause -> cause.portion().rows())
                .sum();
    }
}
