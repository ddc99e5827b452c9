package dev.gumshoe.lineage.planting;

import dev.gumshoe.engine.fact.ColumnOrigin;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.patch.ModelPatch;
import dev.gumshoe.lineage.patch.NoPatch;
import dev.gumshoe.lineage.patch.Substitution;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A model's SQL as something to plant faults into. */
public record SqlGround(SqlModel model, ModelStages stages, List<Fact> facts, Dialect dialect, Samples samples) {
    public SqlGround {
        facts = List.copyOf(facts);
    }

    <T extends Fact> Stream<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The stages that are part of a SELECT and do such a step. */
    Stream<StagePart> parts(Predicate<Step> step) {
        return stages.parts().stream().filter(part -> part.block() instanceof SelectBlock && step.test(part.step()));
    }

    <T extends Stage> Stream<T> stagesOf(Class<T> kind) {
        return stages.parts().stream()
                .map(StagePart::stage)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    Optional<BlockText> text(StagePart part) {
        return BlockText.of(this, part);
    }

    /** The fault that such edits make; none where they cannot be made. */
    Optional<SqlFault> fault(String operator, StageId stage, String what, Edit... edits) {
        try {
            return Optional.of(new SqlFault(
                    operator, stage, what, ModelPatch.substitutions(model, stages, List.of(edits), dialect)));
        } catch (NoPatch e) {
            return Optional.empty();
        }
    }

    static Stream<SqlFault> fault(String operator, StageId stage, String what, Optional<Substitution> change) {
        return change.map(one -> new SqlFault(operator, stage, what, List.of(one))).stream();
    }

    /** The columns that the SELECT of a stage can name. */
    List<Scope.Resolved> columns(SelectBlock block) {
        List<Scope.Resolved> all = new ArrayList<>();
        for (Scope.Item item : stages.columns().scope(block).items()) {
            item.columns().columns().forEach(column -> all.add(new Scope.Resolved(item.source(), column)));
        }
        return all;
    }

    /** Whether a text names the column with its relation, in quotes or not. */
    static boolean names(String text, Scope.Resolved column) {
        return text.replace("\"", "").equalsIgnoreCase(column.qualified().replace("\"", ""));
    }

    /** Columns of such a type that stand beside another in its source. */
    List<Scope.Resolved> siblings(SelectBlock block, Scope.Resolved of) {
        return columns(block).stream()
                .filter(other -> other.source() == of.source())
                .filter(other ->
                        !other.column().name().equalsIgnoreCase(of.column().name()))
                .filter(other -> other.column().family() != TypeFamily.UNKNOWN
                        && alike(other.column().family(), of.column().family()))
                .toList();
    }

    private static boolean alike(TypeFamily one, TypeFamily other) {
        return one == other || (one.isNumeric() && other.isNumeric());
    }

    /** The stored columns that references at a stage come from. */
    Stream<ColumnOrigin> origins(StageId stage) {
        return all(ColumnOrigin.class).filter(origin -> origin.at().equals(stage));
    }
}
