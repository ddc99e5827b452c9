package dev.gumshoe.cli.report;

import dev.gumshoe.adapters.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as lines of text: the first column takes what the others leave, and wraps. */
final class TextTable {
    private static final String INDENT = "  ";
    private static final String GAP = "  ";
    private static final int LEAST_FIRST = 16;

    private final Block.Table table;
    private final List<List<String>> cells;
    private final List<Integer> widths;
    private final Palette palette;

    TextTable(Block.Table table, int width, Palette palette) {
        this.table = table;
        this.palette = palette;
        this.cells = table.rows().stream()
                .map(row -> row.stream().map(Printable::text).toList())
                .toList();
        this.widths = widths(width);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        List<String> header = table.columns().stream()
                .map(column -> Printable.text(column.name()))
                .toList();
        row(header).forEach(line -> lines.add(INDENT + palette.faint(line)));
        for (int i = 0; i < cells.size(); i++) {
            boolean total = table.total() && i == cells.size() - 1;
            if (total) {
                lines.add(INDENT + palette.faint("-".repeat(tableWidth())));
            }
            row(cells.get(i)).forEach(line -> lines.add(INDENT + (total ? palette.strong(line) : line)));
        }
        return lines;
    }

    private List<String> row(List<String> row) {
        List<String> lines = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        for (int i = 1; i < row.size(); i++) {
            boolean number = table.columns().get(i).number();
            String cell = row.get(i);
            rest.append(GAP).append(number ? Wrap.right(cell, widths.get(i)) : Wrap.left(cell, widths.get(i)));
        }
        for (String part : Wrap.lines(row.get(0), widths.get(0))) {
            boolean first = lines.isEmpty();
            lines.add(first ? (Wrap.left(part, widths.get(0)) + rest).stripTrailing() : INDENT + INDENT + part);
        }
        return lines;
    }

    private List<Integer> widths(int width) {
        List<Integer> natural = IntStream.range(0, table.columns().size())
                .mapToObj(this::natural)
                .toList();
        int others = natural.stream().skip(1).mapToInt(w -> w + GAP.length()).sum();
        int left = Math.max(LEAST_FIRST, width - INDENT.length() - others);
        List<Integer> widths = new ArrayList<>(natural);
        widths.set(0, Math.min(natural.get(0), left));
        return widths;
    }

    private int natural(int column) {
        int name = Wrap.length(Printable.text(table.columns().get(column).name()));
        return Math.max(
                name,
                cells.stream()
                        .mapToInt(row -> Wrap.length(row.get(column)))
                        .max()
                        .orElse(0));
    }

    private int tableWidth() {
        return widths.stream().mapToInt(w -> w + GAP.length()).sum() - GAP.length();
    }
}
