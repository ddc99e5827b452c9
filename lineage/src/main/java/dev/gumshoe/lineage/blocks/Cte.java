package dev.gumshoe.lineage.blocks;

import java.util.ArrayList;
import java.util.List;

/** A common table expression. Each is itself alone, whatever its name. */
public final class Cte {
    private final String name;
    private final String text;
    private final Block block;
    private final List<String> columnNames;
    private final boolean recursive;
    private final WithScope outer;
    private final List<Cte> before;

    /** @param before the CTEs before this one in the same WITH clause, whose own scope is {@code outer} */
    Cte(
            String name,
            String text,
            Block block,
            List<String> columnNames,
            boolean recursive,
            WithScope outer,
            List<Cte> before) {
        this.name = name;
        this.outer = outer;
        this.before = List.copyOf(before);
        this.text = text;
        this.block = block;
        this.columnNames = List.copyOf(columnNames);
        this.recursive = recursive;
    }

    /**
     * A CTE that is put before others' SQL and not looked into.
     *
     * @param query what it selects
     */
    public static Cte of(String name, String query) {
        OpaqueBlock block = new OpaqueBlock(name, WithScope.NONE, query, 0, List.of(), "it is not looked into");
        return new Cte(name, name + " as (\n" + query + "\n)", block, List.of(), false, WithScope.NONE, List.of());
    }

    /** The name without quotes, as written. */
    public String name() {
        return name;
    }

    /** The CTE as it stands in a WITH clause: {@code name as (select ...)}. */
    public String text() {
        return text;
    }

    /** What the CTE selects. */
    public Block block() {
        return block;
    }

    /** The column names listed after the CTE's name; none where its own are kept. */
    public List<String> columnNames() {
        return columnNames;
    }

    /** True where the CTE reads itself. */
    public boolean isRecursive() {
        return recursive;
    }

    /** The scope of a query that can read this CTE, and nothing that comes after it. */
    public WithScope reach() {
        List<Cte> ctes = new ArrayList<>(before);
        ctes.add(this);
        return outer.inside(ctes);
    }

    @Override
    public String toString() {
        return name;
    }
}
