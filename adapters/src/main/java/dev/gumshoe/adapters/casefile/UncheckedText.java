package dev.gumshoe.adapters.casefile;

import dev.gumshoe.engine.casefile.CaseFile.Unchecked;
import java.util.Map;

/** What could not be checked, in words: a case file names the question as the engine does, people read it as a sentence. */
public final class UncheckedText {
    private static final Map<String, String> QUESTIONS = Map.of(
            "FigureValue", "the figure",
            "RowFlow", "the row flow of its SQL",
            "KeyMatch", "how many keys find a match",
            "KeyMultiplicity", "how often each key occurs",
            "NullOutcome", "what its condition makes of NULL",
            "UndoneOuterJoin", "whether the filter undoes the join",
            "Duplicates", "whether rows stand there twice",
            "TruthByKey", "the comparison with the truth by key");

    private UncheckedText() {}

    /** What was not checked: {@code the row flow of its SQL}. */
    public static String what(Unchecked unchecked) {
        return QUESTIONS.getOrDefault(unchecked.what(), unchecked.what());
    }
}
