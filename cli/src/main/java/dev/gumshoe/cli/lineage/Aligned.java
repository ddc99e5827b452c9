package dev.gumshoe.cli.lineage;

import dev.gumshoe.adapters.Printable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines of text in columns, each as wide as its widest cell. What is in them moves no cursor. */
final class Aligned {
    private static final String GAP = "  ";
    private static final int WIDEST = 64;

    private final String indent;
    private final List<List<String>> rows = new ArrayList<>();

    Aligned(String indent) {
        this.indent = indent;
    }

    void add(String... cells) {
        rows.add(List.of(cells).stream().map(Printable::text).toList());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void write(StringBuilder out) {
        List<Integer> widths = widths();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                line.append(cell);
                if (i < row.size() - 1) {
                    int missing = widths.get(i) - length(cell);
                    line.append(" ".repeat(Math.max(0, missing))).append(widths.get(i) == 0 ? "" : GAP);
                }
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private List<Integer> widths() {
        int most = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = new ArrayList<>(Collections.nCopies(most, 0));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), Math.min(WIDEST, length(row.get(i)))));
            }
        }
        return widths;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
