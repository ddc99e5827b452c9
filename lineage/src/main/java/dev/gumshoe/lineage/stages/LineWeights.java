package dev.gumshoe.lineage.stages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How telling it is that a compiled line matches each raw line; a row for each compiled line that matches any. */
final class LineWeights {
    private static final int[] NO_MATCH = {};

    private final List<RawLine> raw;
    private final List<int[]> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    LineWeights(List<String> compiled, List<RawLine> raw) {
        this.raw = raw;
        Map<String, int[]> known = new HashMap<>();
        for (int i = 0; i < compiled.size(); i++) {
            int[] row = known.computeIfAbsent(compiled.get(i), this::row);
            if (row != NO_MATCH) {
                rows.add(row);
                lines.add(i);
            }
        }
    }

    int rows() {
        return rows.size();
    }

    /** The weight of each raw line; 0 where it does not match. */
    int[] ofRow(int row) {
        return rows.get(row);
    }

    /** The compiled line of the row. */
    int line(int row) {
        return lines.get(row);
    }

    private int[] row(String line) {
        int[] row = new int[raw.size()];
        for (int j = 0; j < row.length; j++) {
            row[j] = raw.get(j).weight(line);
        }
        return Arrays.stream(row).anyMatch(weight -> weight > 0) ? row : NO_MATCH;
    }
}
