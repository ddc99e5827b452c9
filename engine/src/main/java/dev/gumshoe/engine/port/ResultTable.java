package dev.gumshoe.engine.port;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Rows that came back from the warehouse, every value as text.
 *
 * @param truncated true where the row cap cut the answer short
 */
public record ResultTable(List<String> columns, List<List<Cell>> rows, boolean truncated) {
    public ResultTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A value. SQL's NULL has an empty text. */
    public record Cell(boolean isNull, String text) {
        /** SQL's NULL. */
        public static final Cell NULL = new Cell(true, "");

        public Cell {
            requireNonNull(text, "text is null");
        }

        public static Cell of(String text) {
            return new Cell(false, text);
        }
    }
}
