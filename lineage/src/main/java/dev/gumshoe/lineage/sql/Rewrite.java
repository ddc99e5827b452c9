package dev.gumshoe.lineage.sql;

import static java.util.Objects.requireNonNull;

/**
 * A place where the text that was parsed differs from the source.
 *
 * @param line from 1
 */
public record Rewrite(int line, Kind kind, String before, String after) {
    public Rewrite {
        requireNonNull(kind, "kind is null");
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
    }

    /** Why the text was changed. */
    public enum Kind {
        /** A name that the parser takes for a keyword; printing gives the name back. */
        RENAMED_WORD,
        /** A comma with nothing after it. */
        DROPPED_COMMA,
        /** The type of a lambda's parameter, which says nothing about where values come from. */
        DROPPED_TYPE,
        /** A clause that changes neither rows nor columns. */
        DROPPED_CLAUSE,
        /** A string or quoted name, written in the form that every dialect has. */
        REQUOTED,
        /** An operator or clause under a word that the parser knows; printing gives the original back. */
        RESPELLED
    }
}
