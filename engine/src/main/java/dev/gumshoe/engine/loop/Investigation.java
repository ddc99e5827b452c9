package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.journal.Journal;
import dev.gumshoe.engine.port.Answers;
import dev.gumshoe.engine.port.Downstream;
import dev.gumshoe.engine.port.Patches;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.StatementGuard;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.engine.rules.Decider;
import dev.gumshoe.engine.rules.Decision;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The loop: decide, ask what the rules want to know, add the answers, decide again, until nothing new is asked, the budget is
 * spent, or a person stops it. Each round decides over everything known, so that the last round's firings derive every conclusion.
 */
public final class Investigation {
    /** The fixes of which is asked what else they move; of the others the case says that it was not. */
    private static final int MOST_FIXES = 8;

    private final Decider decider;
    private final Answers answers;
    private final QueryPlanner planner;
    private final StatementGuard guard;
    private final Downstream downstream;
    private final Patches patches;
    private final Journal journal;
    private final Clock clock;
    private final Budget budget;
    private final BooleanSupplier stopped;
    private final Consumer<String> progress;

    /**
     * @param stopped true once a person asked to stop
     * @param progress told, for people, what is being done
     */
    public Investigation(
            Decider decider,
            Answers answers,
            QueryPlanner planner,
            StatementGuard guard,
            Downstream downstream,
            Patches patches,
            Journal journal,
            Clock clock,
            Budget budget,
            BooleanSupplier stopped,
            Consumer<String> progress) {
        this.decider = decider;
        this.answers = answers;
        this.planner = planner;
        this.guard = guard;
        this.downstream = downstream;
        this.patches = patches;
        this.journal = journal;
        this.clock = clock;
        this.budget = budget;
        this.stopped = stopped;
        this.progress = progress;
    }

    /**
     * Asks a warehouse.
     *
     * @param stopped true once a person asked to stop
     * @param progress told, for people, what is being done
     */
    public Investigation(
            Decider decider,
            Warehouse warehouse,
            QueryPlanner planner,
            StatementGuard guard,
            Downstream downstream,
            Patches patches,
            Journal journal,
            Clock clock,
            Budget budget,
            BooleanSupplier stopped,
            Consumer<String> progress) {
        this(
                decider,
                new WarehouseAnswers(warehouse),
                planner,
                guard,
                downstream,
                patches,
                journal,
                clock,
                budget,
                stopped,
                progress);
    }

    /**
     * Investigates.
     *
     * @throws WarehouseException when the warehouse could not be asked anything at all
     */
    public CaseFile run(Inquiry inquiry) throws WarehouseException {
        Ledger ledger = new Ledger(budget, clock);
        Interrogator interrogator = new Interrogator(answers, planner, guard, journal, clock, ledger, stopped);
        Set<Question> asked = new HashSet<>();
        Completeness completeness = Completeness.COMPLETE;
        Decision decision = decide(inquiry, interrogator);
        for (List<Probe> probes = unasked(decision, asked); !probes.isEmpty(); probes = unasked(decision, asked)) {
            completeness = round(probes, interrogator);
            decision = decide(inquiry, interrogator);
            if (completeness != Completeness.COMPLETE) {
                break;
            }
        }
        if (completeness == Completeness.COMPLETE) {
            completeness = together(inquiry, decision, asked, interrogator);
        }
        if (completeness == Completeness.COMPLETE) {
            completeness = aftermath(inquiry, decision, interrogator);
        }
        CaseFile caseFile = new CaseWriter(inquiry, downstream, patches).write(decision, interrogator, completeness);
        journal.record(Event.of(
                "end",
                "case",
                caseFile.id(),
                "completeness",
                completeness.name(),
                "probes",
                Integer.toString(interrogator.probes()),
                "statements",
                Integer.toString(ledger.queries())));
        return caseFile;
    }

    /** Tries the fixes of the causes together, which takes knowing the outcome of each alone. */
    private Completeness together(Inquiry inquiry, Decision decision, Set<Question> asked, Interrogator interrogator)
            throws WarehouseException {
        Counterfactuals values = new Counterfactuals(interrogator.observations());
        Trials trials = new Trials(decision, values, new Symptoms(inquiry.leads(), decision), downstream);
        List<Probe> probes = trials.probes().stream()
                .filter(probe -> asked.add(probe.question()))
                .toList();
        return probes.isEmpty() ? Completeness.COMPLETE : round(probes, interrogator);
    }

    /** Asks what else the fixes move that are proposed, and which tests would have caught their causes. */
    private Completeness aftermath(Inquiry inquiry, Decision decision, Interrogator interrogator)
            throws WarehouseException {
        List<Observation> known = interrogator.observations();
        Counterfactuals values = new Counterfactuals(known);
        Trials trials = new Trials(decision, values, new Symptoms(inquiry.leads(), decision), downstream);
        Repercussions repercussions = new Repercussions(downstream, known);
        Concentrations concentrations = new Concentrations(known);
        Preventions preventions = new Preventions(decision, known, patches);
        List<Probe> probes = new Fixes(trials, values, known, patches, repercussions, concentrations, preventions)
                .proposed().stream()
                        .limit(MOST_FIXES)
                        .flatMap(fix -> Stream.of(
                                        repercussions.probes(fix.edits()),
                                        concentrations.probes(trials.deltas(), fix.edits()),
                                        preventions.probes(fix.cause(), fix.edits()))
                                .flatMap(asked -> asked))
                        .distinct()
                        .toList();
        return probes.isEmpty() ? Completeness.COMPLETE : round(probes, interrogator);
    }

    private Completeness round(List<Probe> probes, Interrogator interrogator) throws WarehouseException {
        progress.accept(probes.get(0).reason() + (probes.size() > 1 ? " (and " + (probes.size() - 1) + " more)" : ""));
        try {
            boolean all = interrogator.ask(probes);
            return all ? Completeness.COMPLETE : cutShort();
        } catch (WarehouseException e) {
            if (e.kind() != WarehouseException.Kind.CONNECTION) {
                return cutShort();
            }
            if (interrogator.runs().isEmpty()) {
                throw e;
            }
            return Completeness.WAREHOUSE_LOST;
        }
    }

    private Completeness cutShort() {
        return stopped.getAsBoolean() ? Completeness.INTERRUPTED : Completeness.BUDGET_SPENT;
    }

    private Decision decide(Inquiry inquiry, Interrogator interrogator) {
        List<Fact> known = new ArrayList<>(inquiry.leads());
        known.addAll(inquiry.facts());
        known.addAll(interrogator.observations());
        Decision decision = decider.decide(known);
        journal.record(Event.of(
                "decision",
                "facts",
                Integer.toString(known.size()),
                "firings",
                Integer.toString(decision.firings().size()),
                "probes",
                Integer.toString(decision.probes().size())));
        return decision;
    }

    /** The probes of the earliest turn that has any, each question once. */
    private static List<Probe> unasked(Decision decision, Set<Question> asked) {
        List<Probe> open = decision.probes().stream()
                .filter(probe -> !asked.contains(probe.question()))
                .toList();
        return open.stream()
                .map(Probe::turn)
                .min(Comparator.naturalOrder())
                .map(turn -> open.stream()
                        .filter(probe -> probe.turn() == turn)
                        .sorted(ProbeOrder.MOST_TELLING_FIRST)
                        .filter(probe -> asked.add(probe.question()))
                        .toList())
                .orElse(List.of());
    }
}
