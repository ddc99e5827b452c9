package dev.gumshoe.adapters.dbt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How much two versions of a text differ, in lines. White space at a line's end does not count. */
final class LineChanges {
    private LineChanges() {}

    /** {@code 4 lines added, 1 removed}; none where the texts do not differ. */
    static Optional<String> describe(String before, String now) {
        String earlier = normal(before);
        String current = normal(now);
        if (earlier.equals(current)) {
            return Optional.empty();
        }
        int added = 0;
        int removed = 0;
        for (int surplus : surplus(earlier, current).values()) {
            added += Math.max(0, surplus);
            removed += Math.max(0, -surplus);
        }
        return Optional.of(added + removed == 0 ? "lines in another order" : sentence(added, removed));
    }

    private static String sentence(int added, int removed) {
        return added + (added == 1 ? " line" : " lines") + " added, " + removed + " removed";
    }

    /** For each line, how often more it is there now than before. */
    private static Map<String, Integer> surplus(String before, String now) {
        Map<String, Integer> surplus = new HashMap<>();
        now.lines().forEach(line -> surplus.merge(line, 1, Integer::sum));
        before.lines().forEach(line -> surplus.merge(line, -1, Integer::sum));
        return surplus;
    }

    private static String normal(String text) {
        StringBuilder lines = new StringBuilder();
        text.strip().lines().forEach(line -> lines.append(line.stripTrailing()).append('\n'));
        return lines.toString();
    }
}
