package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Finding.Certainty;
import dev.gumshoe.engine.casefile.Finding.Choice;
import dev.gumshoe.engine.casefile.Finding.EvidenceLine;
import dev.gumshoe.engine.casefile.Finding.Missing;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Evidence;
import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.port.Downstream;
import dev.gumshoe.engine.rules.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns causes and their evidence into findings: first those that explain the lead, of them those whose fix mends the figure and last
 * those whose fix was tried in vain, the one that touches most first. Of several that each mend the figure the one comes first that most
 * speaks for, and then the one furthest upstream, where the others' rows come from.
 */
final class Findings {
    /** Of several causes that each explain all, how much less may speak for one than for the best, in log-odds. */
    private static final double OUTDONE = 1;

    private static final SourceLine NOWHERE = new SourceLine("", 0, false);

    private static final Comparator<EvidenceLine> STRONGEST_FIRST = Comparator.comparingDouble(EvidenceLine::weight)
            .reversed()
            .thenComparing(EvidenceLine::kind)
            .thenComparing(EvidenceLine::statement);

    private final Map<String, PatternInfo> patterns;
    private final Places places;
    private final Downstream downstream;
    private final Provenance provenance;
    private final Relevance relevance;
    private final Fixes fixes;
    private final TrialEvidence trials;
    private final Gaps gaps;
    private final Set<Cause> outdone = new HashSet<>();

    Findings(
            Map<String, PatternInfo> patterns,
            Places places,
            Downstream downstream,
            Provenance provenance,
            Relevance relevance,
            Fixes fixes,
            TrialEvidence trials,
            Gaps gaps) {
        this.trials = trials;
        this.gaps = gaps;
        this.relevance = relevance;
        this.fixes = fixes;
        this.patterns = patterns;
        this.places = places;
        this.downstream = downstream;
        this.provenance = provenance;
    }

    /** What is worth reading, the best first. */
    Alternatives alternatives(Decision decision) {
        return new Alternatives(ordered(decision), cause -> mends(cause) && explains(cause));
    }

    private List<Cause> ordered(Decision decision) {
        double best = decision.all(Cause.class)
                .filter(this::mends)
                .mapToDouble(cause -> support(cause, decision))
                .max()
                .orElse(0);
        decision.all(Cause.class)
                .filter(cause -> mends(cause) && support(cause, decision) < best - OUTDONE)
                .forEach(outdone::add);
        return decision.all(Cause.class)
                .filter(cause -> explains(cause) || mends(cause) || isLikely(cause, decision))
                .sorted(Comparator.comparing((Cause cause) -> !explains(cause))
                        .thenComparing(relevance::standing)
                        .thenComparing(cause -> pattern(cause).severity())
                        .thenComparing(Comparator.comparingDouble((Cause cause) -> support(cause, decision))
                                .reversed())
                        .thenComparing(cause -> mends(cause)
                                ? -downstream
                                        .of(cause.subject().node())
                                        .affected()
                                        .size()
                                : 0)
                        .thenComparing(Comparator.comparingLong(
                                        (Cause cause) -> cause.portion().rows())
                                .reversed())
                        .thenComparing(cause -> absolute(cause.portion().amount()), Comparator.reverseOrder())
                        .thenComparing(cause -> cause.subject().node())
                        .thenComparing(cause -> Trials.ordinal(cause.subject()))
                        .thenComparing(Cause::pattern))
                .toList();
    }

    private boolean explains(Cause cause) {
        return relevance.explains(cause) && !outdone.contains(cause);
    }

    /** What explains nothing must at least be likely to be worth reading. */
    private boolean isLikely(Cause cause, Decision decision) {
        return Confidence.of(pattern(cause).prior(), evidence(cause, decision)) >= Confidence.LIKELY;
    }

    private boolean mends(Cause cause) {
        return relevance.standing(cause) == Fixes.Standing.MENDS;
    }

    /** How much speaks for one of several causes that each explain all. */
    private double support(Cause cause, Decision decision) {
        return mends(cause) ? Confidence.logOdds(pattern(cause).prior(), evidence(cause, decision)) : 0;
    }

    /** @param attributions of every figure that is off, over the same causes */
    List<Finding> from(Alternatives alternatives, Decision decision, List<Attribution> attributions) {
        List<Cause> causes = alternatives.causes();
        List<Finding> findings = new ArrayList<>();
        Map<Cause, List<EvidenceLine>> borneOut = new HashMap<>();
        for (Cause cause : causes) {
            String id = id(borneOut.size());
            List<EvidenceLine> evidence = new ArrayList<>(evidence(cause, decision));
            trials.of(cause, id, pattern(cause), fixes.of(cause), attributions).ifPresent(evidence::add);
            if (explains(cause) && relevance.standing(cause) == Fixes.Standing.HELPS) {
                trials.open(cause, id, attributions).ifPresent(evidence::add);
            }
            borneOut.put(cause, evidence);
        }
        Rivals rivals = new Rivals(
                fixes::of,
                causes.stream().filter(this::mends).toList(),
                cause -> Confidence.logOdds(pattern(cause).prior(), borneOut.getOrDefault(cause, List.of())));
        for (Cause cause : causes) {
            String id = id(findings.size());
            List<Fix> tried = alternatives.of(cause).stream()
                    .flatMap(each -> fixes.of(each).stream())
                    .distinct()
                    .toList();
            List<EvidenceLine> evidence = new ArrayList<>(borneOut.getOrDefault(cause, List.of()));
            rivals.against(cause).ifPresent(evidence::add);
            evidence.sort(STRONGEST_FIRST);
            findings.add(finding(id, cause, evidence, tried, rivals.missing(cause)));
        }
        return findings;
    }

    private static String id(int before) {
        return "f" + (before + 1);
    }

    private static List<Choice> choices(String finding, List<Fix> tried) {
        List<Choice> choices = IntStream.range(0, tried.size())
                .filter(i -> tried.get(i).proposed())
                .mapToObj(i -> new Choice(
                        finding + "." + (i + 1),
                        tried.get(i).title(),
                        tried.get(i).outcomes()))
                .toList();
        return choices.size() > 1 ? choices : List.of();
    }

    /** Of several places that each explain all, one of which less than half of the certainty is left is not confirmed. */
    private static Certainty certainty(double confidence, List<EvidenceLine> evidence, boolean rivalled) {
        boolean confirmed = evidence.stream().anyMatch(TrialEvidence::isConfirming);
        if (confirmed && !(rivalled && confidence < Confidence.LIKELY)) {
            return Certainty.CONFIRMED;
        }
        return confidence >= Confidence.LIKELY ? Certainty.LIKELY : Certainty.UNDETERMINED;
    }

    private Finding finding(
            String id, Cause cause, List<EvidenceLine> evidence, List<Fix> tried, Optional<Missing> rivals) {
        PatternInfo pattern = pattern(cause);
        double confidence = Confidence.of(pattern.prior(), evidence);
        Certainty certainty = certainty(confidence, evidence, rivals.isPresent());
        Optional<SourceLine> line = places.line(cause.subject());
        return new Finding(
                id,
                cause.pattern(),
                pattern.title(),
                pattern.severity(),
                cause.subject().node(),
                places.describe(cause.subject()),
                line.orElse(NOWHERE).file(),
                line.orElse(NOWHERE).line(),
                cause.effect(),
                cause.portion(),
                cause.headline(),
                pattern.prior(),
                Confidence.logOdds(pattern.prior(), evidence),
                confidence,
                certainty,
                certainty == Certainty.CONFIRMED ? List.of() : missing(cause, tried, rivals),
                explains(cause),
                evidence,
                tried,
                choices(id, tried),
                fixes.byHand(pattern, tried),
                downstream.of(cause.subject().node()));
    }

    private List<Missing> missing(Cause cause, List<Fix> tried, Optional<Missing> rivals) {
        return Stream.concat(rivals.stream(), gaps.of(cause, tried).stream()).toList();
    }

    private List<EvidenceLine> evidence(Cause cause, Decision decision) {
        return decision.all(Evidence.class)
                .filter(e -> e.pattern().equals(cause.pattern()) && e.subject().equals(cause.subject()))
                .map(e -> new EvidenceLine(e.kind(), e.statement(), weight(e), provenance.of(e)))
                .distinct()
                .toList();
    }

    private double weight(Evidence evidence) {
        PatternInfo pattern = patterns.get(evidence.pattern());
        Double weight = pattern == null ? null : pattern.weights().get(evidence.kind());
        if (weight == null) {
            throw new IllegalStateException(
                    "pattern '" + evidence.pattern() + "': no weight for evidence '" + evidence.kind() + "'");
        }
        return weight;
    }

    private PatternInfo pattern(Cause cause) {
        PatternInfo pattern = patterns.get(cause.pattern());
        if (pattern == null) {
            throw new IllegalStateException("no pattern.yaml for '" + cause.pattern() + "'");
        }
        return pattern;
    }

    private static BigDecimal absolute(Amount amount) {
        return amount.known() ? amount.value().abs() : BigDecimal.ZERO;
    }
}
