package dev.gumshoe.lineage.patch;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.ArrayList;
import java.util.List;

/** The compiled SQL of one model with edits made. */
public final class ModelPatch {
    private ModelPatch() {}

    /**
     * The model's compiled SQL with every edit made.
     *
     * @param edits of stages of this model
     * @throws NoPatch where one cannot be made without doubt
     */
    public static String compiled(SqlModel model, ModelStages stages, List<Edit> edits, Dialect dialect)
            throws NoPatch {
        return Substitution.apply(model.compiledSql(), substitutions(model, stages, edits, dialect));
    }

    public static List<Substitution> substitutions(
            SqlModel model, ModelStages stages, List<Edit> edits, Dialect dialect) throws NoPatch {
        SqlTokens tokens = SqlTokens.of(model.compiledSql(), dialect);
        List<Substitution> all = new ArrayList<>();
        for (Edit edit : edits) {
            StagePart part = stages.part(edit.stage()).orElseThrow(() -> new NoPatch("the model has no such stage"));
            all.addAll(new BlockPatch(tokens, part, dialect).substitutions(edit));
        }
        return all;
    }
}
