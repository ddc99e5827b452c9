package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.lineage.blocks.WithScope;
import dev.gumshoe.lineage.patch.ModelPatch;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.patch.RelationSwap;
import dev.gumshoe.lineage.planner.Scan.Cell;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes a figure anew, in one statement: the models that are changed and every one between them and the figure as CTEs, the rest
 * from the warehouse as it is.
 */
final class CounterfactualPieces {
    private static final String CTE = "gumshoe_model_";

    private final PlannerContext context;
    private final SqlProject project;

    CounterfactualPieces(PlannerContext context) {
        this.context = context;
        this.project = context.project();
    }

    /** @param aggregate the figure's measure over the columns of its node */
    Piece piece(Probe probe, Question.Counterfactual question, String aggregate) throws NoAnswer {
        UniqueId node = question.figure().node();
        Map<UniqueId, String> chain = chain(node, byModel(question));
        String last = chain.getOrDefault(node, "");
        String name = last.substring(0, last.indexOf(' '));
        String query = "with " + String.join(",\n", chain.values()) + "\nselect * from " + name;
        Cell cell = Scan.ofQuery(WithScope.NONE, query).cell(aggregate);
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

    private static Map<UniqueId, List<Edit>> byModel(Question.Counterfactual question) {
        Map<UniqueId, List<Edit>> byModel = new TreeMap<>();
        byModel.put(question.figure().node(), new ArrayList<>());
        question.edits()
                .forEach(edit -> byModel.computeIfAbsent(edit.stage().model(), model -> new ArrayList<>())
                        .add(edit));
        return byModel;
    }

    /** The CTE of each model that is computed anew, what is read before what reads it. */
    private Map<UniqueId, String> chain(UniqueId node, Map<UniqueId, List<Edit>> edits) throws NoAnswer {
        List<UniqueId> models = context.graph().between(edits.keySet(), node).stream()
                .filter(model -> project.model(model).isPresent())
                .toList();
        if (!models.containsAll(edits.keySet())) {
            throw new NoAnswer("a changed model does not lead to the figure");
        }
        Map<UniqueId, String> names = new LinkedHashMap<>();
        models.forEach(model -> names.put(model, CTE + (names.size() + 1)));
        Map<UniqueId, String> chain = new LinkedHashMap<>();
        for (UniqueId model : models) {
            Map<UniqueId, String> others = new LinkedHashMap<>(names);
            others.remove(model);
            RelationSwap swap = new RelationSwap(project.dialect(), project.relations(), others);
            String sql = patched(model, edits.getOrDefault(model, List.of()));
            chain.put(model, names.get(model) + " as (\n" + swapped(swap, sql) + "\n)");
        }
        return chain;
    }

    private static String swapped(RelationSwap swap, String sql) throws NoAnswer {
        try {
            return swap.in(sql).strip().replaceAll(";\\s*$", "");
        } catch (NoPatch e) {
            throw new NoAnswer(e.why());
        }
    }

    private String patched(UniqueId model, List<Edit> edits) throws NoAnswer {
        SqlModel sql = project.model(model).orElseThrow(() -> new NoAnswer("the node has no SQL"));
        if (edits.isEmpty()) {
            return sql.compiledSql();
        }
        ModelStages stages = project.stages(model)
                .orElseThrow(() -> new NoAnswer(project.whyNotAnalysed(model).orElse("the node has no SQL")));
        try {
            return ModelPatch.compiled(sql, stages, edits, project.dialect());
        } catch (NoPatch e) {
            throw new NoAnswer(e.why());
        }
    }
}
