package dev.gumshoe.adapters.casefile;

import dev.gumshoe.engine.casefile.CaseFile.Unchecked;
import java.util.Map;

/** What could not be checked, in words: a case file names the question as the engine does, people read it as a sentence. */
public final class UncheckedText {
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("FigureValue", "the figure"),
            Map.entry("RowFlow", "the row flow of its SQL"),
            Map.entry("KeyMatch", "how many keys find a match"),
            Map.entry("KeyMultiplicity", "how often each key occurs"),
            Map.entry("NullOutcome", "what its condition makes of NULL"),
            Map.entry("UndoneOuterJoin", "whether the filter undoes the join"),
            Map.entry("Duplicates", "whether rows stand there twice"),
            Map.entry("TruthByKey", "the comparison with the truth by key"),
            Map.entry("RowsWhere", "how many rows a condition holds for"),
            Map.entry("Aggregate", "a number over its rows"),
            Map.entry("Counterfactual", "what the figure becomes with a fix"),
            Map.entry("RowsMoved", "which rows a fix moves"),
            Map.entry("GainBySegment", "where what a fix brings lies"),
            Map.entry("Violations", "whether a test would have caught it"));

    private UncheckedText() {}

    /** What was not checked: {@code the row flow of its SQL}. */
    public static String what(Unchecked unchecked) {
        return QUESTIONS.getOrDefault(unchecked.what(), unchecked.what());
    }
}
