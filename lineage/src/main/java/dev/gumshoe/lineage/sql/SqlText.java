package dev.gumshoe.lineage.sql;

/** SQL text of parts of a tree, as the warehouse understands it. */
public final class SqlText {
    private SqlText() {}

    /** The node of the tree as SQL, in the words of the source. Trees that were changed after parsing print as well. */
    public static String of(ParseOutcome.Parsed parsed, Object node) {
        return parsed.renames().restore(node.toString());
    }
}
