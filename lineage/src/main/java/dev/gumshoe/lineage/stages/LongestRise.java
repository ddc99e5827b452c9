package dev.gumshoe.lineage.stages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The longest part of a sequence of pairs, sorted by their first numbers, whose second numbers rise as well. */
final class LongestRise {
    private LongestRise() {}

    static List<int[]> of(List<int[]> pairs) {
        int[] lastOfLength = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int place = placeOf(pairs.get(i)[1], pairs, lastOfLength, length);
            before[i] = place == 0 ? -1 : lastOfLength[place - 1];
            lastOfLength[place] = i;
            length = Math.max(length, place + 1);
        }
        Deque<int[]> rise = new ArrayDeque<>();
        for (int i = length == 0 ? -1 : lastOfLength[length - 1]; i >= 0; i = before[i]) {
            rise.addFirst(pairs.get(i));
        }
        return List.copyOf(rise);
    }

    private static int placeOf(int second, List<int[]> pairs, int[] lastOfLength, int length) {
        int from = 0;
        int to = length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (pairs.get(lastOfLength[middle])[1] < second) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
