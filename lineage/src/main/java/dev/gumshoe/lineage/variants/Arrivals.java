package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.columns.Derivation;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.Optional;

/** Tells the columns that are read as they arrive: from a source of the project, or from what hands one on with all its columns. */
final class Arrivals {
    private final SqlProject project;

    Arrivals(SqlProject project) {
        this.project = project;
    }

    /** Whether a column of an item of a model's FROM clause is one. */
    boolean has(ModelStages stages, Source source, String column) {
        if (source.target() instanceof Target.ToRelation relation) {
            Optional<UniqueId> model = relation.node()
                    .filter(node -> project.model(node).isPresent())
                    .filter(node -> !node.equals(stages.model()));
            return model.isEmpty()
                    || model.flatMap(project::stages)
                            .filter(read -> isHandedOn(read, read.output(), column))
                            .isPresent();
        }
        if (source.target() instanceof Target.ToCte cte) {
            return isHandedOn(stages, cte.cte().block(), column);
        }
        return source.target() instanceof Target.ToBlock derived && isHandedOn(stages, derived.block(), column);
    }

    /** The item of a FROM clause of the model through which such a column comes in. */
    Optional<Source> entry(ModelStages stages, Source source, String column) {
        Optional<Block> block = source.target() instanceof Target.ToCte cte
                ? Optional.of(cte.cte().block())
                : source.target() instanceof Target.ToBlock derived ? Optional.of(derived.block()) : Optional.empty();
        if (block.isEmpty()) {
            return Optional.of(source);
        }
        return block.flatMap(from -> stages.columns().of(from).find(column))
                .filter(found -> found.derivation() instanceof Derivation.Passed)
                .flatMap(found -> entry(stages, ((Derivation.Passed) found.derivation()).source(), column));
    }

    /** Whether an item of a FROM clause is a relation that no model of the project makes. */
    boolean isSource(Source source) {
        return source.target() instanceof Target.ToRelation relation
                && relation.node().flatMap(project::model).isEmpty();
    }

    private boolean isHandedOn(ModelStages stages, Block block, String column) {
        return stages.columns()
                .of(block)
                .find(column)
                .filter(found ->
                        found.derivation() instanceof Derivation.Passed passed && has(stages, passed.source(), column))
                .isPresent();
    }
}
