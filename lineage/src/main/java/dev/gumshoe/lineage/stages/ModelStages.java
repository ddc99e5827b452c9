package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.Names;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.columns.ColumnResolver;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.sf.jsqlparser.expression.Expression;

/** The stages of one model in evaluation order; the last yields the model's rows. */
public record ModelStages(UniqueId model, Block output, ColumnResolver columns, List<StagePart> parts) {
    public ModelStages {
        parts = List.copyOf(parts);
    }

    /** The stage of that id. */
    public Optional<StagePart> part(StageId id) {
        return id.model().equals(model) && id.ordinal() < parts.size()
                ? Optional.of(parts.get(id.ordinal()))
                : Optional.empty();
    }

    /** The stage of a join of the block. */
    StageId joinStage(Block block, int join) {
        return parts.stream()
                .filter(part -> part.block() == block && part.step().equals(new Step.Join(join)))
                .map(part -> part.stage().id())
                .findFirst()
                .orElseThrow();
    }

    /** False where a relation is named without its schema as a CTE is: then the CTE must be out of sight where the relation is read. */
    public boolean sharesCtes() {
        Set<String> names = new HashSet<>();
        Set<String> bare = new HashSet<>();
        for (StagePart part : parts) {
            part.block().scope().levels().forEach(level -> level.forEach(cte -> names.add(Names.fold(cte.name()))));
            for (Target read : part.block().reads()) {
                if (read instanceof Target.ToRelation relation && isHidden(part.block(), relation)) {
                    bare.add(Names.fold(relation.name().identifier()));
                }
            }
        }
        return Collections.disjoint(names, bare);
    }

    /** True of a relation without a schema; an ephemeral model in a CTE that is in sight is none. */
    private static boolean isHidden(Block block, Target.ToRelation relation) {
        return relation.name().schema().isEmpty()
                && block.scope().find(relation.name().identifier()).isEmpty();
    }

    /** The conjuncts of a filter stage, in the order of their ordinals; none of other stages. */
    public List<Expression> conjuncts(StagePart part) {
        return StageFacts.conjuncts(part);
    }

    /**
     * The conjuncts of a block's WHERE that keep no row without a match in an outer join, by their place.
     *
     * @param owner the block of the join: the same, or one whose rows come into it one by one
     */
    public List<Integer> rejecting(SelectBlock block, SelectBlock owner, int join) {
        NullRejections rejections = new NullRejections(columns, block);
        NullRejections.Undone wanted = new NullRejections.Undone(owner, join);
        return IntStream.range(0, block.where().size())
                .filter(place -> rejections.undoneBy(block.where().get(place)).contains(wanted))
                .boxed()
                .toList();
    }

    /** The blocks by which rows come one by one from one block into a later one, the later first; none where they do not. */
    public List<SelectBlock> rowPath(SelectBlock later, SelectBlock earlier) {
        return RowPath.between(later, earlier);
    }

    /** The last stage of the block: what comes out of it is the block's rows. */
    public Optional<StagePart> lastOf(Block block) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).block() == block) {
                return Optional.of(parts.get(i));
            }
        }
        return Optional.empty();
    }
}
