package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Derivation;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import dev.gumshoe.engine.casefile.CaseFile.QueryLine;
import dev.gumshoe.engine.casefile.CaseFile.RuledOutHypothesis;
import dev.gumshoe.engine.casefile.CaseFile.Unchecked;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.PatternInfo;
import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.conclusion.Conclusion.Escalation;
import dev.gumshoe.engine.conclusion.Conclusion.NotChecked;
import dev.gumshoe.engine.conclusion.Conclusion.RuledOut;
import dev.gumshoe.engine.conclusion.Conclusion.Symptom;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.port.Downstream;
import dev.gumshoe.engine.port.Patches;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.rules.Decision;
import dev.gumshoe.engine.rules.Firing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes up what the last decision came to. */
final class CaseWriter {
    private final Inquiry inquiry;
    private final Downstream downstream;
    private final Patches patches;
    private final Places places;
    private final Map<String, PatternInfo> patterns;

    CaseWriter(Inquiry inquiry, Downstream downstream, Patches patches) {
        this.patches = patches;
        this.inquiry = inquiry;
        this.downstream = downstream;
        this.places = new Places(inquiry.facts());
        this.patterns = inquiry.patterns().stream().collect(Collectors.toMap(PatternInfo::id, Function.identity()));
    }

    CaseFile write(Decision decision, Interrogator interrogator, Completeness completeness) {
        Provenance provenance = new Provenance(interrogator.runs(), decision.firings());
        Symptoms symptoms = new Symptoms(inquiry.leads(), decision);
        Counterfactuals values = new Counterfactuals(interrogator.observations());
        Trials trials = new Trials(decision, values, symptoms, downstream);
        Repercussions repercussions = new Repercussions(downstream, interrogator.observations());
        Preventions preventions = new Preventions(decision, interrogator.observations(), patches);
        Concentrations concentrations = new Concentrations(interrogator.observations());
        Fixes fixes = new Fixes(
                trials, values, interrogator.observations(), patches, repercussions, concentrations, preventions);
        SpinePath path = new SpinePath(inquiry.facts());
        Relevance relevance = new Relevance(symptoms, fixes, trials, path);
        TrialEvidence tried = new TrialEvidence(path, trials, provenance);
        Gaps gaps = new Gaps(trials, interrogator.observations());
        Findings writer = new Findings(patterns, places, downstream, provenance, relevance, fixes, tried, gaps);
        Alternatives alternatives = writer.alternatives(decision);
        FlowTable flow = new FlowTable(inquiry.facts(), interrogator.observations(), places);
        Residuals residuals = new Residuals(flow.ends(), decision, interrogator.observations(), places);
        Attributions splitter = new Attributions(path, residuals, trials, values);
        List<Attribution> attributions = trials.deltas().stream()
                .map(delta -> splitter.split(delta, alternatives))
                .toList();
        List<Finding> findings = writer.from(alternatives, decision, attributions);
        List<Unchecked> unchecked = unchecked(decision);
        return new CaseFile(
                inquiry.caseId(),
                inquiry.project(),
                outcome(decision, findings, interrogator),
                completeness,
                inquiry.leads().stream().map(LeadText::of).distinct().toList(),
                attributions,
                findings,
                ruledOut(decision, provenance),
                decisions(decision, provenance),
                unchecked,
                flow.lines(),
                queries(interrogator.runs()),
                derivation(decision));
    }

    private Outcome outcome(Decision decision, List<Finding> findings, Interrogator interrogator) {
        if (findings.stream().anyMatch(Finding::explainsTheLead)) {
            return Outcome.FOUND;
        }
        boolean wrong = decision.all(Symptom.class).findAny().isPresent()
                || inquiry.leads().stream()
                        .anyMatch(lead -> lead instanceof Lead.FailedTest || lead instanceof Lead.FailedRun);
        if (wrong) {
            return Outcome.UNDETERMINED;
        }
        if (!findings.isEmpty()) {
            return Outcome.FOUND;
        }
        return isMeasured(interrogator.observations()) ? Outcome.CLEAN : Outcome.NOT_CHECKED;
    }

    /** Rows of sources alone are no check of a project whose models could not be read. */
    private boolean isMeasured(List<Observation> observations) {
        boolean unread = inquiry.facts().stream().anyMatch(NotAnalysed.class::isInstance);
        return observations.stream()
                .anyMatch(o -> o instanceof Observation.RowFlow
                        || o instanceof Observation.FigureValue
                        || (o instanceof Observation.Duplicates && !unread));
    }

    private List<RuledOutHypothesis> ruledOut(Decision decision, Provenance provenance) {
        return decision.all(RuledOut.class)
                .map(fallen -> new RuledOutHypothesis(
                        fallen.pattern(),
                        title(fallen.pattern()),
                        places.describe(fallen.subject()),
                        fallen.observation(),
                        provenance.of(fallen)))
                .distinct()
                .sorted(Comparator.comparing(RuledOutHypothesis::at)
                        .thenComparing(RuledOutHypothesis::pattern)
                        .thenComparing(RuledOutHypothesis::observation))
                .toList();
    }

    /** What is suspected without being a bug pattern has its name for a title: {@code recent-change}. */
    private String title(String pattern) {
        if (patterns.containsKey(pattern)) {
            return patterns.get(pattern).title();
        }
        String words = pattern.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private List<CaseFile.Decision> decisions(Decision decision, Provenance provenance) {
        return decision.all(Escalation.class)
                .map(e -> new CaseFile.Decision(
                        places.describe(e.subject()), e.question(), e.recommendation(), provenance.of(e)))
                .distinct()
                .sorted(Comparator.comparing(CaseFile.Decision::at).thenComparing(CaseFile.Decision::question))
                .toList();
    }

    private List<Unchecked> unchecked(Decision decision) {
        return decision.all(NotChecked.class)
                .map(n -> new Unchecked(places.describe(n.subject()), n.what(), n.missing()))
                .distinct()
                .sorted(Comparator.comparing(Unchecked::at)
                        .thenComparing(Unchecked::what)
                        .thenComparing(Unchecked::missing))
                .toList();
    }

    private static List<QueryLine> queries(List<QueryRun> runs) {
        return runs.stream()
                .map(run -> new QueryLine(
                        run.id(),
                        run.probes().stream().map(Probe::reason).distinct().toList(),
                        run.sql(),
                        run.rows(),
                        run.digest()))
                .toList();
    }

    private static List<Derivation> derivation(Decision decision) {
        List<Conclusion> kept =
                decision.conclusions().stream().filter(CaseWriter::isWrittenUp).toList();
        return Provenance.behind(kept, decision.firings()).stream()
                .map(CaseWriter::derivation)
                .toList();
    }

    private static boolean isWrittenUp(Conclusion conclusion) {
        return conclusion instanceof Delta
                || conclusion instanceof Cause
                || conclusion instanceof Conclusion.Evidence
                || conclusion instanceof RuledOut
                || conclusion instanceof Escalation
                || conclusion instanceof NotChecked;
    }

    private static Derivation derivation(Firing firing) {
        return new Derivation(
                firing.rule(),
                firing.where(),
                firing.premises().stream().map(Object::toString).toList(),
                firing.inserted().stream().map(Object::toString).toList());
    }
}
