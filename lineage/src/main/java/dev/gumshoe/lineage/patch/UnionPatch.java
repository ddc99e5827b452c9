package dev.gumshoe.lineage.patch;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.ArrayList;
import java.util.List;

/** Finds the words of a union in the text of a model. */
final class UnionPatch {
    private UnionPatch() {}

    static List<Substitution> substitutions(SqlTokens tokens, StagePart part, Edit.ChangeUnion change)
            throws NoPatch {
        if (!(part.block() instanceof SetBlock set)) {
            throw new NoPatch("the stage is no union");
        }
        List<Substitution> all = new ArrayList<>();
        for (Block branch : set.branches().subList(1, set.branches().size())) {
            if (!(branch instanceof SelectBlock select)) {
                throw new NoPatch("a branch of the union is no plain SELECT");
            }
            int begin = SelectTokens.of(tokens, select).begin();
            int before = tokens.is(begin - 1, "(") ? begin - 2 : begin - 1;
            boolean keepsAll = tokens.is(before, "all");
            int union = keepsAll ? before - 1 : before;
            if (!tokens.is(union, "union")) {
                throw new NoPatch("the word UNION is not found in its text");
            }
            if (keepsAll != change.all()) {
                int end = tokens.get(before).end();
                all.add(new Substitution(tokens.get(union).start(), end, change.all() ? "union all" : "union"));
            }
        }
        return all;
    }
}
