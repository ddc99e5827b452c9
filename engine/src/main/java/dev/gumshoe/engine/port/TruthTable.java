package dev.gumshoe.engine.port;

import dev.gumshoe.engine.fact.Portion;
import java.util.Map;
import java.util.regex.Pattern;

/** An outside truth by key: for each key how many rows there should be and what they should sum up to. */
public record TruthTable(Map<String, Portion> byKey) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public TruthTable {
        byKey = Map.copyOf(byKey);
    }

    /** True where every key is a day, written {@code 2025-01-31}. */
    public boolean byDay() {
        return !byKey.isEmpty()
                && byKey.keySet().stream().allMatch(key -> DAY.matcher(key).matches());
    }
}
