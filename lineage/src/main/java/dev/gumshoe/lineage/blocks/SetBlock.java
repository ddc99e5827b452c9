package dev.gumshoe.lineage.blocks;

import dev.gumshoe.engine.fact.Stage.SetOperation;
import java.util.List;

/** Queries put together by set operations. */
public final class SetBlock implements Block {
    private final String name;
    private final WithScope scope;
    private final List<Block> branches;
    private final List<SetOperation> operations;
    private final List<Integer> lines;
    private final String text;
    private final String unlimitedText;
    private final boolean byName;

    SetBlock(
            String name,
            WithScope scope,
            List<Block> branches,
            List<SetOperation> operations,
            List<Integer> lines,
            String text,
            String unlimitedText,
            boolean byName) {
        this.name = name;
        this.scope = scope;
        this.branches = List.copyOf(branches);
        this.operations = List.copyOf(operations);
        this.lines = List.copyOf(lines);
        this.text = text;
        this.unlimitedText = unlimitedText;
        this.byName = byName;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WithScope scope() {
        return scope;
    }

    /** The queries in order. */
    public List<Block> branches() {
        return branches;
    }

    /** The operation before each branch but the first. */
    public List<SetOperation> operations() {
        return operations;
    }

    /** The operation that the whole is called by: the first that is not UNION ALL, or UNION ALL. */
    public SetOperation operation() {
        return operations.stream()
                .filter(operation -> operation != SetOperation.UNION_ALL)
                .findFirst()
                .orElse(SetOperation.UNION_ALL);
    }

    /** True where the branch's rows can be among the result: the first, and those after a UNION. */
    public boolean yieldsRows(int branch) {
        return branch == 0
                || operations.get(branch - 1) == SetOperation.UNION_ALL
                || operations.get(branch - 1) == SetOperation.UNION;
    }

    /** The line of the first operation. */
    public int operationLine() {
        return lines.isEmpty() ? line() : lines.get(0);
    }

    @Override
    public String text() {
        return text;
    }

    /** The block as SQL without ORDER BY and LIMIT. */
    public String unlimitedText() {
        return unlimitedText;
    }

    /** True where LIMIT, OFFSET or FETCH cuts the result. */
    public boolean isLimited() {
        return !text.equals(unlimitedText);
    }

    /** True of UNION BY NAME, whose branches do not match by position. */
    public boolean isByName() {
        return byName;
    }

    @Override
    public int line() {
        return branches.get(0).line();
    }

    @Override
    public List<Target> reads() {
        return branches.stream().flatMap(branch -> branch.reads().stream()).toList();
    }
}
