package dev.gumshoe.lineage.flow;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How well found edges match the expected ones, overall and by group. */
final class Score {
    private final Map<String, int[]> groups = new TreeMap<>();

    /** Counts one statement; true where it is exactly right. */
    boolean add(String group, Set<String> expected, Set<String> found) {
        Set<String> right = new HashSet<>(found);
        right.retainAll(expected);
        boolean exact = expected.equals(found);
        for (String name : Set.of(group, "all")) {
            int[] counts = groups.computeIfAbsent(name, any -> new int[5]);
            counts[0]++;
            counts[1] += exact ? 1 : 0;
            counts[2] += right.size();
            counts[3] += found.size();
            counts[4] += expected.size();
        }
        return exact;
    }

    double exactShare() {
        int[] all = groups.getOrDefault("all", new int[5]);
        return share(all[1], all[0]);
    }

    void print(String title) {
        System.out.println(title);
        System.out.println("| group | statements | exactly right | share | precision | recall | F1 |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        groups.forEach((name, c) -> {
            double precision = share(c[2], c[3]);
            double recall = share(c[2], c[4]);
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %.1f %% | %.3f | %.3f | %.3f |%n",
                    name,
                    c[0],
                    c[1],
                    100 * share(c[1], c[0]),
                    precision,
                    recall,
                    f1);
        });
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : part / (double) whole;
    }
}
