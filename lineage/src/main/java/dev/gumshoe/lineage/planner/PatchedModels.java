package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Cte;
import dev.gumshoe.lineage.blocks.WithScope;
import dev.gumshoe.lineage.patch.IncrementText;
import dev.gumshoe.lineage.patch.ModelPatch;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.patch.RelationSwap;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Models whose SQL is changed and what reads them, as CTEs: each model once for each set of changes, under a name of its own, so that a
 * statement can hold several sets. What the changes do not reach is read from the warehouse as it is; where it is an ephemeral model, it
 * is one CTE for all.
 */
final class PatchedModels {
    private static final int LONGEST_NAME = 60;

    private final PlannerContext context;
    private final SqlProject project;
    /** The CTEs of a model and of the ephemeral models that it reads, itself last. */
    private final Map<Changed, List<Cte>> known = new HashMap<>();

    PatchedModels(PlannerContext context) {
        this.context = context;
        this.project = context.project();
    }

    /**
     * A model under changes.
     *
     * @param edits those of all models; none where the model is as it is
     */
    private record Changed(UniqueId model, List<Edit> edits) {}

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
        Set<Cte> chain = new LinkedHashSet<>();
        for (UniqueId model : models) {
            chain.addAll(ctes(new Changed(model, edits), models, byModel.getOrDefault(model, List.of())));
        }
        return new WithScope(List.of(List.copyOf(chain)));
    }

    /** The name of the CTE of a model under changes. */
    static String name(UniqueId model, List<Edit> edits) {
        String id = model.value();
        String name = "gumshoe_" + (edits.isEmpty() ? "" : digest(edits) + "_")
                + id.substring(id.indexOf('.') + 1).replaceAll("[^A-Za-z0-9_]", "_");
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 9) + "_" + Integer.toHexString(id.hashCode());
    }

    private static String digest(List<Edit> edits) {
        return UUID.nameUUIDFromBytes(edits.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
    }

    private List<Cte> ctes(Changed wanted, List<UniqueId> changed, List<Edit> own) throws NoAnswer {
        List<Cte> found = known.get(wanted);
        if (found == null) {
            Map<UniqueId, String> names = new LinkedHashMap<>();
            changed.forEach(other -> names.put(other, name(other, wanted.edits())));
            names.remove(wanted.model());
            Set<UniqueId> unchanged = new LinkedHashSet<>();
            RelationSwap swap = new RelationSwap(
                    project.dialect(),
                    project.relations(),
                    names,
                    ephemeral -> Optional.ofNullable(names.get(ephemeral)).or(() -> shared(ephemeral, unchanged)));
            String sql = swapped(wanted.model(), swap, patched(wanted.model(), own));
            Set<Cte> all = new LinkedHashSet<>();
            for (UniqueId ephemeral : unchanged) {
                all.addAll(ctes(new Changed(ephemeral, List.of()), List.of(), List.of()));
            }
            all.add(Cte.of(name(wanted.model(), wanted.edits()), sql));
            found = List.copyOf(all);
            known.put(wanted, found);
        }
        return found;
    }

    /** An ephemeral model as it is: named once, however many read it. */
    private Optional<String> shared(UniqueId ephemeral, Set<UniqueId> unchanged) {
        if (project.model(ephemeral).isEmpty()) {
            return Optional.empty();
        }
        unchanged.add(ephemeral);
        return Optional.of(name(ephemeral, List.of()));
    }

    /** The relation of an incremental model holds what all runs yielded, so what is asked for is a full run. */
    private String swapped(UniqueId model, RelationSwap swap, String sql) throws NoAnswer {
        try {
            String full = IncrementText.fullRun(sql, model, project.relations(), project.dialect());
            return swap.in(full).strip().replaceAll(";\\s*$", "");
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
