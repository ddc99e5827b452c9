package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Variant;
import dev.gumshoe.engine.fact.Variant.Rows;
import dev.gumshoe.engine.fact.VariantKind;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.Scope;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;

/**
 * The variants of a model's SQL in which a column is the one that has its name: where a SELECT calls one column what another of the
 * same source is called, it may be the wrong one, whatever comes of it further on.
 */
final class NameVariants {
    private final ModelStages stages;
    private final SelectBlock block;
    private final StagePart last;

    private NameVariants(ModelStages stages, SelectBlock block, StagePart last) {
        this.stages = stages;
        this.block = block;
        this.last = last;
    }

    static List<Variant> of(ModelStages stages) {
        Set<SelectBlock> seen = new HashSet<>();
        return stages.parts().stream()
                .map(StagePart::block)
                .filter(SelectBlock.class::isInstance)
                .map(SelectBlock.class::cast)
                .filter(seen::add)
                .flatMap(block ->
                        stages.lastOf(block).stream().flatMap(last -> new NameVariants(stages, block, last).all()))
                .toList();
    }

    private Stream<Variant> all() {
        return block.items().stream().flatMap(item -> variant(item).stream());
    }

    private Optional<Variant> variant(SelectItem<?> item) {
        if (item.getAlias() == null || !(TreeSearch.bare(item.getExpression()) instanceof Column column)) {
            return Optional.empty();
        }
        String name = item.getAlias().getName();
        return named(column, name).map(other -> {
            String instead = other.qualified();
            return new Variant(
                    last.stage().id(),
                    VariantKind.OTHER_COLUMN,
                    block.text(column),
                    "take " + instead,
                    List.of(new Edit.Replace(last.stage().id(), block.text(item), instead + " as " + name)),
                    Rows.SAME,
                    true);
        });
    }

    /** The other column of a column's source that has the name by which it is handed on, of the same type. */
    private Optional<Scope.Resolved> named(Column column, String name) {
        String bare = block.wording().dialect().unquoted(name);
        Scope scope = stages.columns().scope(block);
        return scope.resolve(column)
                .filter(own -> !own.column().name().equalsIgnoreCase(bare))
                .flatMap(own -> scope.items().stream()
                        .filter(item -> item.source() == own.source())
                        .flatMap(item -> item.columns().find(bare).stream())
                        .filter(other ->
                                Siblings.alike(other.family(), own.column().family()))
                        .map(other -> new Scope.Resolved(own.source(), other))
                        .findFirst());
    }
}
