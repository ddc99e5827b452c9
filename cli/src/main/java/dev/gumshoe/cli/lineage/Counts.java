package dev.gumshoe.cli.lineage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Kinds of nodes and how many there are of each, in words. */
final class Counts {
    private static final List<String> FIRST =
            List.of("exposure", "metric", "saved_query", "semantic_model", "model", "snapshot", "seed", "source");

    private Counts() {}

    /** {@code 1 exposure, 3 models, 12 tests}. */
    static String of(Collection<String> types) {
        Map<String, Integer> counts = new TreeMap<>((a, b) -> {
            int byPlace = Integer.compare(place(a), place(b));
            return byPlace == 0 ? a.compareTo(b) : byPlace;
        });
        types.forEach(type -> counts.merge(type, 1, Integer::sum));
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(entry -> of(entry.getValue(), entry.getKey().replace('_', ' ')))
                        .toList());
    }

    /** {@code 3 models}, {@code 1 saved query}. */
    static String of(int number, String noun) {
        String plural = noun.endsWith("y")
                ? noun.substring(0, noun.length() - 1) + "ies"
                : noun.endsWith("sis") ? noun.substring(0, noun.length() - 2) + "es" : noun + "s";
        return number + " " + (number == 1 ? noun : plural);
    }

    private static int place(String type) {
        int place = FIRST.indexOf(type);
        return place < 0 ? FIRST.size() : place;
    }
}
