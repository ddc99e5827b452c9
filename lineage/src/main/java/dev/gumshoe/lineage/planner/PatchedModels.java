package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Cte;
import dev.gumshoe.lineage.blocks.WithScope;
import dev.gumshoe.lineage.patch.ModelPatch;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.patch.RelationSwap;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Models whose SQL is changed and what reads them, as CTEs: each model once for each set of changes, so that statements about
 * several can share them. What the changes do not reach is read from the warehouse as it is.
 */
final class PatchedModels {
    private static final int LONGEST_NAME = 60;

    private final PlannerContext context;
    private final SqlProject project;
    private final Map<List<Edit>, Map<UniqueId, Cte>> known = new HashMap<>();

    PatchedModels(PlannerContext context) {
        this.context = context;
        this.project = context.project();
    }

    /** The scope in which the changed rows of a node can be read, by {@link #name}. */
    WithScope scope(UniqueId node, List<Edit> edits) throws NoAnswer {
        Map<UniqueId, List<Edit>> byModel = new TreeMap<>();
        edits.forEach(edit -> byModel.computeIfAbsent(edit.stage().model(), model -> new ArrayList<>())
                .add(edit));
        Collection<UniqueId> from = new TreeSet<>(byModel.keySet());
        from.add(node);
        List<UniqueId> models = context.graph().between(from, node).stream()
                .filter(model -> project.model(model).isPresent())
                .toList();
        if (!models.contains(node)) {
            throw new NoAnswer("the node has no SQL");
        }
        List<Cte> chain = new ArrayList<>();
        for (UniqueId model : models) {
            chain.add(cte(model, models, edits, byModel.getOrDefault(model, List.of())));
        }
        return new WithScope(List.of(chain));
    }

    /** The name of the CTE of a model. */
    static String name(UniqueId model) {
        String id = model.value();
        String name = "gumshoe_" + id.substring(id.indexOf('.') + 1).replaceAll("[^A-Za-z0-9_]", "_");
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 9) + "_" + Integer.toHexString(id.hashCode());
    }

    private Cte cte(UniqueId model, List<UniqueId> changed, List<Edit> all, List<Edit> own) throws NoAnswer {
        Map<UniqueId, Cte> ctes = known.computeIfAbsent(all, any -> new HashMap<>());
        Cte cte = ctes.get(model);
        if (cte == null) {
            Map<UniqueId, String> names = new LinkedHashMap<>();
            changed.forEach(other -> names.put(other, name(other)));
            names.remove(model);
            RelationSwap swap = new RelationSwap(project.dialect(), project.relations(), names);
            cte = Cte.of(name(model), swapped(swap, patched(model, own)));
            ctes.put(model, cte);
        }
        return cte;
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
