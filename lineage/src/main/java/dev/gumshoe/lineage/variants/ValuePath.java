package dev.gumshoe.lineage.variants;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.JoinedValues;
import dev.gumshoe.engine.fact.Stage.JoinStage;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.blocks.Source;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.blocks.TreeSearch;
import dev.gumshoe.lineage.columns.Derivation;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.OutputColumns;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.stages.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;

/** The columns whose values a column's values are computed from, in its node and in all upstream of it. */
final class ValuePath {
    private final Map<UniqueId, Set<String>> columns = new LinkedHashMap<>();

    private ValuePath() {}

    static ValuePath of(SqlProject project, UniqueId node, ColumnName column) {
        ValuePath path = new ValuePath();
        Deque<UniqueId> open = new ArrayDeque<>();
        path.add(node, column.value(), open);
        while (!open.isEmpty()) {
            UniqueId next = open.removeFirst();
            project.stages(next).ifPresent(stages -> {
                Inside inside = path.inside(stages);
                inside.reads.forEach((read, names) -> names.forEach(name -> path.add(read, name, open)));
            });
        }
        return path;
    }

    private void add(UniqueId node, String column, Deque<UniqueId> open) {
        if (columns.computeIfAbsent(node, any -> new HashSet<>()).add(folded(column))) {
            open.addLast(node);
        }
    }

    /** The nodes through which the values come. */
    Set<UniqueId> nodes() {
        return columns.keySet();
    }

    /** The part of the path that lies in a model. */
    Inside inside(ModelStages stages) {
        Inside inside = new Inside(stages);
        columns.getOrDefault(stages.model(), Set.of()).forEach(column -> inside.block(stages.output(), column));
        return inside;
    }

    private static String folded(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    /** The columns of each block of a model, and those of other nodes that they come from. */
    static final class Inside {
        private final ModelStages stages;
        private final Map<Block, Set<String>> byBlock = new HashMap<>();
        private final Map<UniqueId, Set<String>> reads = new LinkedHashMap<>();
        private final Map<Source, Set<String>> taken = new HashMap<>();

        private Inside(ModelStages stages) {
            this.stages = stages;
        }

        /** Whether the figure's values come through a column of the block. */
        boolean has(Block block, String column) {
            return byBlock.getOrDefault(block, Set.of()).contains(folded(column));
        }

        boolean has(Block block) {
            return byBlock.containsKey(block);
        }

        /** Whether the figure's values come through a column of an item of a FROM clause. */
        boolean takes(Source source, String column) {
            return taken.getOrDefault(source, Set.of()).contains(folded(column));
        }

        /** The left joins through whose other side the values come. */
        List<JoinedValues> joined() {
            return stages.parts().stream()
                    .filter(part -> part.stage() instanceof JoinStage join && join.type() == JoinType.LEFT)
                    .filter(part -> part.step() instanceof Step.Join join
                            && part.block() instanceof SelectBlock block
                            && taken.containsKey(block.joins().get(join.index()).source()))
                    .map(part -> new JoinedValues(((JoinStage) part.stage()).id()))
                    .toList();
        }

        private void block(Block block, String column) {
            if (!byBlock.computeIfAbsent(block, any -> new HashSet<>()).add(folded(column))) {
                return;
            }
            OutputColumns all = stages.columns().of(block);
            if (block instanceof SetBlock set) {
                int place = all.placeOf(column);
                for (Block branch : set.branches()) {
                    OutputColumns own = stages.columns().of(branch);
                    if (place >= 0 && place < own.columns().size()) {
                        block(branch, own.columns().get(place).name());
                    }
                }
            } else if (block instanceof SelectBlock select) {
                all.find(column).ifPresent(found -> derived(select, found));
            }
        }

        private void derived(SelectBlock block, OutputColumn column) {
            if (column.derivation() instanceof Derivation.Computed computed) {
                for (Column named : TreeSearch.columns(computed.expression())) {
                    stages.columns()
                            .scope(block)
                            .resolve(named)
                            .ifPresent(found ->
                                    source(found.source(), found.column().name()));
                }
            } else if (column.derivation() instanceof Derivation.Passed passed) {
                source(passed.source(), column.name());
            } else if (column.derivation() instanceof Derivation.Merged merged) {
                merged.parts().forEach(part -> source(part.source(), column.name()));
            }
        }

        private void source(Source source, String column) {
            taken.computeIfAbsent(source, any -> new HashSet<>()).add(folded(column));
            String name = stages.columns().nameInside(source, column).orElse(column);
            if (source.target() instanceof Target.ToCte cte) {
                block(cte.cte().block(), name);
            } else if (source.target() instanceof Target.ToBlock derived) {
                block(derived.block(), name);
            } else if (source.target() instanceof Target.ToRelation relation) {
                relation.node()
                        .filter(node -> !node.equals(stages.model()))
                        .ifPresent(node -> reads.computeIfAbsent(node, any -> new HashSet<>())
                                .add(name));
            }
        }
    }
}
