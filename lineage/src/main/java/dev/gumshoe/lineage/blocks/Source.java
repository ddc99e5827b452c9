package dev.gumshoe.lineage.blocks;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** An item of a FROM clause. Each is itself alone. */
public final class Source {
    private final String alias;
    private final String qualifier;
    private final List<String> columnNames;
    private final String text;
    private final Target target;
    private final int line;

    Source(String alias, String qualifier, List<String> columnNames, String text, Target target, int line) {
        this.alias = requireNonNull(alias, "alias is null");
        this.qualifier = requireNonNull(qualifier, "qualifier is null");
        this.columnNames = List.copyOf(columnNames);
        this.text = requireNonNull(text, "text is null");
        this.target = requireNonNull(target, "target is null");
        this.line = line;
    }

    /** The alias without quotes, or the name of the relation where there is none; empty where there is no name at all. */
    public String alias() {
        return alias;
    }

    /** The alias as it is spelled before a dot. */
    public String qualifier() {
        return qualifier;
    }

    /** The column names that the alias lists; none where the source's own are kept. */
    public List<String> columnNames() {
        return columnNames;
    }

    /** The item as written in the FROM clause, alias included. */
    public String text() {
        return text;
    }

    public Target target() {
        return target;
    }

    /** The line of the compiled SQL on which the item stands; 0 where it is not known. */
    public int line() {
        return line;
    }

    @Override
    public String toString() {
        return text;
    }
}
