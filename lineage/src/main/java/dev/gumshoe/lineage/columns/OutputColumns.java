package dev.gumshoe.lineage.columns;

import dev.gumshoe.lineage.blocks.Names;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a block or a source in order.
 *
 * @param complete false where there may be more than these
 */
public record OutputColumns(List<OutputColumn> columns, boolean complete) {
    /** Nothing is known. */
    public static final OutputColumns UNKNOWN = new OutputColumns(List.of(), false);

    public OutputColumns {
        columns = List.copyOf(columns);
    }

    /** The column of that name. Of several the first. */
    public Optional<OutputColumn> find(String name) {
        return columns.stream()
                .filter(column -> Names.same(column.name(), name))
                .findFirst();
    }

    /** The place of the column of that name, from 0; -1 where there is none. */
    public int placeOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (Names.same(columns.get(i).name(), name)) {
                return i;
            }
        }
        return -1;
    }

    /** The columns as those who read the result see them. */
    public OutputColumns asStored() {
        List<OutputColumn> stored = columns.stream()
                .map(column ->
                        new OutputColumn(column.name(), column.spelled(), new Derivation.Stored(), column.family()))
                .toList();
        return new OutputColumns(stored, complete);
    }

    /** The columns under the names that an alias lists, the rest under their own. */
    OutputColumns renamed(List<String> names, java.util.function.UnaryOperator<String> quoted) {
        if (names.isEmpty()) {
            return this;
        }
        List<OutputColumn> renamed = new java.util.ArrayList<>();
        for (int i = 0; i < Math.max(names.size(), columns.size()); i++) {
            OutputColumn column =
                    i < columns.size() ? columns.get(i) : OutputColumn.unknown(names.get(i), names.get(i));
            renamed.add(i < names.size() ? column.named(names.get(i), quoted.apply(names.get(i))) : column);
        }
        return new OutputColumns(renamed, complete || columns.isEmpty());
    }
}
