package dev.gumshoe.cli.wiring;

import dev.gumshoe.lineage.columngraph.ColumnStep;

/** What becomes of a column at a step, in a few words. */
final class StepWords {
    private StepWords() {}

    /** @param where it is written; empty where it is not, which of a value handed on as it is means a star */
    static String how(ColumnStep step, String where) {
        return switch (step.transformation()) {
            case IDENTITY -> where.isEmpty() ? "by a star" : "as it is";
            case CAST -> "cast";
            case EXPRESSION -> "expression";
            case WINDOW_VALUE -> "window value";
            case AGGREGATION -> "aggregated";
            case TABLE_LEVEL -> "as a whole";
            case CONDITION -> "condition";
            case WINDOW -> "window";
            case FILTER -> "filter";
            case JOIN -> "join";
            case GROUPING -> "group by";
            case SORT -> "sort";
            case ROWS -> "rows";
        };
    }
}
