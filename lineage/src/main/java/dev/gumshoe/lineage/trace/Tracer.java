package dev.gumshoe.lineage.trace;

import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.blocks.SetBlock;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.columns.Formula;
import dev.gumshoe.lineage.columns.OutputColumn;
import dev.gumshoe.lineage.columns.OutputColumns;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.stages.StagePart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;

/**
 * Follows an expression upstream. Where two ways lead to the same rows with different expressions, or one of them with none
 * that is known, no expression stands for the column there nor further upstream.
 */
final class Tracer {
    /** Stands for an expression that is not known. */
    static final String UNKNOWN = "";

    private static final int MOST_PASSES = 50;

    private final SqlProject project;
    private final Mode mode;
    private final Set<UniqueId> ambiguousNodes;
    private final Set<Block> ambiguousBlocks;
    private final Map<UniqueId, String> nodes = new HashMap<>();
    private final Map<Block, String> outputs = new HashMap<>();
    private final Map<StageId, String> stages = new HashMap<>();
    private boolean conflict;

    private Tracer(SqlProject project, Mode mode, Set<UniqueId> ambiguousNodes, Set<Block> ambiguousBlocks) {
        this.project = project;
        this.mode = mode;
        this.ambiguousNodes = ambiguousNodes;
        this.ambiguousBlocks = ambiguousBlocks;
    }

    /** How expressions pass a grouping. */
    enum Mode {
        /** What is summed up stands for the sum. */
        SUM,
        /** Only what is grouped by stands for itself. */
        KEY
    }

    static Trace trace(SqlProject project, Mode mode, UniqueId node, String expression) {
        Set<UniqueId> ambiguousNodes = new HashSet<>();
        Set<Block> ambiguousBlocks = new HashSet<>();
        for (int i = 0; i < MOST_PASSES; i++) {
            Tracer tracer = new Tracer(project, mode, ambiguousNodes, ambiguousBlocks);
            tracer.node(node, expression);
            if (!tracer.conflict) {
                return tracer.known();
            }
        }
        return Trace.NONE;
    }

    /** The expression over the node's columns stands for what is traced. */
    void node(UniqueId node, String expression) {
        String sure = ambiguousNodes.contains(node) ? UNKNOWN : expression;
        String known = nodes.putIfAbsent(node, sure);
        if (known == null) {
            project.stages(node).ifPresent(found -> block(found, found.output(), sure));
        } else if (!known.equals(sure)) {
            ambiguousNodes.add(node);
            conflict = true;
        }
    }

    /** The expression over the block's output columns stands for what is traced. */
    void block(ModelStages model, Block block, String expression) {
        String sure = ambiguousBlocks.contains(block) ? UNKNOWN : expression;
        String known = outputs.putIfAbsent(block, sure);
        if (known == null) {
            inside(model, block, sure);
        } else if (!known.equals(sure)) {
            ambiguousBlocks.add(block);
            conflict = true;
        }
    }

    private void inside(ModelStages model, Block block, String expression) {
        if (block instanceof SetBlock set && model.columns().of(set).complete()) {
            branches(model, set, expression);
        } else if (block instanceof SelectBlock select && !expression.equals(UNKNOWN)) {
            new SelectTrace(this, project.dialect(), model, select).follow(expression);
        } else {
            lose(model, block);
        }
    }

    /** What the block reads has no known expression. */
    void lose(ModelStages model, Block block) {
        for (Target read : block.reads()) {
            if (read instanceof Target.ToCte cte) {
                block(model, cte.cte().block(), UNKNOWN);
            } else if (read instanceof Target.ToRelation relation) {
                relation.node().filter(node -> !node.equals(model.model())).ifPresent(node -> node(node, UNKNOWN));
            }
        }
    }

    private Trace known() {
        return new Trace(known(nodes), known(outputs), stages);
    }

    private static <K> Map<K, String> known(Map<K, String> expressions) {
        Map<K, String> known = new HashMap<>(expressions);
        known.values().removeIf(UNKNOWN::equals);
        return known;
    }

    /** The expression over what FROM has put together stands for what is traced. */
    void stage(StagePart part, String expression) {
        stages.put(part.stage().id(), expression);
    }

    Mode mode() {
        return mode;
    }

    private void branches(ModelStages model, SetBlock set, String expression) {
        OutputColumns whole = model.columns().of(set);
        for (int i = 0; i < set.branches().size(); i++) {
            if (set.yieldsRows(i)) {
                Block branch = set.branches().get(i);
                OutputColumns own = model.columns().of(branch);
                Optional<String> renamed = expression.equals(UNKNOWN)
                        ? Optional.empty()
                        : Formula.of(expression, project.dialect())
                                .flatMap(formula -> formula.with(column -> inBranch(whole, own, formula, column)));
                block(model, branch, renamed.orElse(UNKNOWN));
            }
        }
    }

    /** The name that a column of the set operation has in a branch; empty where it has none of its own there. */
    private static Optional<String> inBranch(OutputColumns whole, OutputColumns own, Formula formula, Column column) {
        int place = whole.placeOf(formula.wording().name(column.getColumnName()));
        if (place < 0) {
            return Optional.empty();
        }
        OutputColumn inBranch = own.columns().get(place);
        boolean itsOwn = !inBranch.name().isEmpty() && own.placeOf(inBranch.name()) == place;
        return itsOwn ? Optional.of(inBranch.spelled()) : Optional.empty();
    }
}
