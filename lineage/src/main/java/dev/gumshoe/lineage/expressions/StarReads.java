package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.StarRead;
import dev.gumshoe.lineage.blocks.Names;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import java.util.function.Consumer;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Finds the stars that hand on all columns of a node. */
final class StarReads {
    private final StagePlaces places;
    private final Consumer<Fact> facts;

    StarReads(StagePlaces places, Consumer<Fact> facts) {
        this.places = places;
        this.facts = facts;
    }

    void find(SelectBlock block) {
        for (SelectItem<?> item : block.items()) {
            if (item.getExpression() instanceof AllColumns star
                    && star.getExceptColumns() == null
                    && star.getReplaceExpressions() == null) {
                find(block, star);
            }
        }
    }

    private void find(SelectBlock block, AllColumns star) {
        block.first()
                .filter(source -> isOf(block, star, source))
                .ifPresent(source -> add(block, star, source, places.scan(block)));
        for (int i = 0; i < block.joins().size(); i++) {
            Source source = block.joins().get(i).source();
            if (isOf(block, star, source)) {
                add(block, star, source, places.join(block, i));
            }
        }
    }

    private static boolean isOf(SelectBlock block, AllColumns star, Source source) {
        return !(star instanceof AllTableColumns one)
                || Names.same(
                        source.alias(), block.wording().name(one.getTable().getName()));
    }

    private void add(SelectBlock block, AllColumns star, Source source, StageId stage) {
        if (source.target() instanceof Target.ToRelation relation) {
            int line = block.wording().line(star, block.line());
            relation.node().ifPresent(node -> facts.accept(new StarRead(stage, node, places.line(line))));
        }
    }
}
