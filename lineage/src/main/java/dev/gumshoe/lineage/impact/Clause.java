package dev.gumshoe.lineage.impact;

import dev.gumshoe.lineage.flow.Transformation;

/** The part of a query that names a column. */
public enum Clause {
    SELECT("select"),
    FILTER("where"),
    JOIN("join"),
    GROUP("group by"),
    ORDER("order by");

    private final String words;

    Clause(String words) {
        this.words = words;
    }

    /** As SQL calls it. */
    public String words() {
        return words;
    }

    /** The part of a query in which a step of that kind is written. */
    static Clause of(Transformation transformation) {
        return switch (transformation) {
            case IDENTITY, CAST, EXPRESSION, WINDOW_VALUE, AGGREGATION, TABLE_LEVEL, CONDITION, WINDOW, ROWS -> SELECT;
            case FILTER -> FILTER;
            case JOIN -> JOIN;
            case GROUPING -> GROUP;
            case SORT -> ORDER;
        };
    }
}
