package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.lineage.planner.Scan.Cell;
import java.util.List;

/**
 * Computes a figure anew, in one statement: the models that are changed and every one between them and the figure as CTEs, the rest
 * from the warehouse as it is.
 */
final class CounterfactualPieces {
    private final PatchedModels models;

    CounterfactualPieces(PatchedModels models) {
        this.models = models;
    }

    /** @param aggregate the figure's measure over the columns of its node */
    Piece piece(Probe probe, Question.Counterfactual question, String aggregate) throws NoAnswer {
        UniqueId node = question.figure().node();
        Cell cell = new Scan(models.scope(node, question.edits()), PatchedModels.name(node)).cell(aggregate);
        return new Piece(
                probe,
                List.of(cell),
                values -> List.of(
                        values.isFinite(cell)
                                ? new Observation.Counterfactual(
                                        question.figure(), question.edits(), values.number(cell))
                                : new Observation.NotMeasured(
                                        node, "Counterfactual", question.figure() + " is " + values.text(cell))));
    }
}
