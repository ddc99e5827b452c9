package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.record.CaseRecorder;
import dev.gumshoe.adapters.truth.Truth;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.journal.Journal;
import dev.gumshoe.engine.loop.Budget;
import dev.gumshoe.engine.loop.Inquiry;
import dev.gumshoe.engine.loop.Investigation;
import dev.gumshoe.engine.loop.WarehouseAnswers;
import dev.gumshoe.engine.port.Answers;
import dev.gumshoe.engine.port.Downstream;
import dev.gumshoe.engine.port.Patches;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.StatementGuard;
import dev.gumshoe.engine.port.WarehouseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One investigation of a project that was read and a warehouse that is open.
 *
 * @param inquiry what is known, and what is asked
 * @param planner makes statements of its questions
 */
record CaseRun(
        RuleSet rules,
        Inquiry inquiry,
        Answers answers,
        QueryPlanner planner,
        StatementGuard guard,
        Downstream downstream,
        Patches patches) {

    /**
     * A run that is ready.
     *
     * @param truths the truths that leads by key refer to, by their names
     * @param inputs a digest of what was read
     * @throws dev.gumshoe.adapters.InputException where a lead is about a column that is not there
     */
    static CaseRun of(
            Inspection inspection,
            OpenWarehouse warehouse,
            RuleSet rules,
            List<Lead> leads,
            Map<String, Truth> truths,
            String inputs) {
        Inquiry inquiry = new Inquiry(
                inspection.workspace().project().name(),
                inputs,
                leads,
                new Neighbourhood(inspection.graph(), inspection.sql()).of(leads, inspection.facts()),
                rules.patterns());
        return new CaseRun(
                rules,
                inquiry,
                new WarehouseAnswers(warehouse.queries()),
                Questions.planner(inspection, leads, truths),
                Questions.guard(inspection),
                inspection.graph(),
                new ProjectPatches(inspection.workspace().project().root(), inspection));
    }

    /** The same, with all that it learns recorded. */
    CaseRun recordedBy(CaseRecorder recorder) {
        return new CaseRun(
                rules,
                inquiry,
                recorder.answers(answers),
                recorder.planner(planner),
                recorder.guard(guard),
                recorder.downstream(downstream),
                recorder.patches(patches));
    }

    /** Investigates. */
    CaseFile run(Journal journal, Clock clock, Budget budget, BooleanSupplier stopped, Consumer<String> progress)
            throws WarehouseException {
        Investigation investigation = new Investigation(
                rules.decider(),
                answers,
                planner,
                guard,
                downstream,
                patches,
                journal,
                clock,
                budget,
                stopped,
                progress);
        return investigation.run(inquiry);
    }
}
