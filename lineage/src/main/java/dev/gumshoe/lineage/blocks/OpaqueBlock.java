package dev.gumshoe.lineage.blocks;

import java.util.List;

/** A query that is measured as a whole: VALUES, a recursive CTE, a clause that is not understood. */
public final class OpaqueBlock implements Block {
    private final String name;
    private final WithScope scope;
    private final String text;
    private final int line;
    private final List<Target> reads;
    private final String why;

    OpaqueBlock(String name, WithScope scope, String text, int line, List<Target> reads, String why) {
        this.name = name;
        this.scope = scope;
        this.text = text;
        this.line = line;
        this.reads = List.copyOf(reads);
        this.why = why;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WithScope scope() {
        return scope;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public List<Target> reads() {
        return reads;
    }

    /** Why the query is not looked into. */
    public String why() {
        return why;
    }
}
