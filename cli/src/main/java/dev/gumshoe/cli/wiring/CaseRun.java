package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.truth.Truth;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.journal.Journal;
import dev.gumshoe.engine.loop.Budget;
import dev.gumshoe.engine.loop.Inquiry;
import dev.gumshoe.engine.loop.Investigation;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.WarehouseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One investigation of a project that was read and a warehouse that is open.
 *
 * @param planner makes statements of its questions
 * @param inputs a digest of what was read
 */
record CaseRun(
        Inspection inspection,
        OpenWarehouse warehouse,
        RuleSet rules,
        List<Lead> leads,
        QueryPlanner planner,
        String inputs) {

    /**
     * A run that is ready.
     *
     * @param truths the truths that leads by key refer to, by their names
     * @throws dev.gumshoe.adapters.InputException where a lead is about a column that is not there
     */
    static CaseRun of(
            Inspection inspection,
            OpenWarehouse warehouse,
            RuleSet rules,
            List<Lead> leads,
            Map<String, Truth> truths,
            String inputs) {
        return new CaseRun(
                inspection, warehouse, rules, leads, Questions.planner(inspection, leads, truths), inputs);
    }

    Inquiry inquiry() {
        return new Inquiry(
                inspection.workspace().project().name(),
                inputs,
                leads,
                new Neighbourhood(inspection.graph(), inspection.sql()).of(leads, inspection.facts()),
                rules.patterns());
    }

    CaseFile run(
            Inquiry inquiry,
            Journal journal,
            Clock clock,
            Budget budget,
            BooleanSupplier stopped,
            Consumer<String> progress)
            throws WarehouseException {
        Investigation investigation = new Investigation(
                rules.decider(),
                warehouse.queries(),
                planner,
                Questions.guard(inspection),
                inspection.graph(),
                new ProjectPatches(inspection.workspace().project().root(), inspection.sql()),
                journal,
                clock,
                budget,
                stopped,
                progress);
        return investigation.run(inquiry);
    }
}
