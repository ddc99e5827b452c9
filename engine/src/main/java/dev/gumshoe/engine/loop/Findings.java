package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Finding.EvidenceLine;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns causes and their evidence into findings: first those that explain the lead, the one that touches most first. */
final class Findings {
    private static final SourceLine NOWHERE = new SourceLine("", 0, false);

    private final Map<String, PatternInfo> patterns;
    private final Places places;
    private final Downstream downstream;
    private final Provenance provenance;
    private final Symptoms symptoms;
    private final Fixes fixes;

    Findings(
            Map<String, PatternInfo> patterns,
            Places places,
            Downstream downstream,
            Provenance provenance,
            Symptoms symptoms,
            Fixes fixes) {
        this.symptoms = symptoms;
        this.fixes = fixes;
        this.patterns = patterns;
        this.places = places;
        this.downstream = downstream;
        this.provenance = provenance;
    }

    List<Cause> ordered(Decision decision) {
        return decision.all(Cause.class)
                .sorted(Comparator.comparing((Cause cause) -> !symptoms.explains(cause))
                        .thenComparing(cause -> pattern(cause).severity())
                        .thenComparing(Comparator.comparingLong(
                                        (Cause cause) -> cause.portion().rows())
                                .reversed())
                        .thenComparing(cause -> absolute(cause.portion().amount()), Comparator.reverseOrder())
                        .thenComparing(cause -> cause.subject().toString())
                        .thenComparing(Cause::pattern))
                .toList();
    }

    List<Finding> from(List<Cause> causes, Decision decision) {
        List<Finding> findings = new ArrayList<>();
        for (Cause cause : causes) {
            findings.add(finding("f" + (findings.size() + 1), cause, evidence(cause, decision)));
        }
        return findings;
    }

    private Finding finding(String id, Cause cause, List<EvidenceLine> evidence) {
        PatternInfo pattern = pattern(cause);
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
                Confidence.of(pattern.prior(), evidence),
                symptoms.explains(cause),
                evidence,
                fixes.of(cause),
                downstream.of(cause.subject().node()));
    }

    private List<EvidenceLine> evidence(Cause cause, Decision decision) {
        return decision.all(Evidence.class)
                .filter(e -> e.pattern().equals(cause.pattern()) && e.subject().equals(cause.subject()))
                .map(e -> new EvidenceLine(e.kind(), e.statement(), weight(e), provenance.of(e)))
                .distinct()
                .sorted(Comparator.comparingDouble(EvidenceLine::weight)
                        .reversed()
                        .thenComparing(EvidenceLine::kind)
                        .thenComparing(EvidenceLine::statement))
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
