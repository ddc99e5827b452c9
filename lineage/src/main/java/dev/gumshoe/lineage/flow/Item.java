package dev.gumshoe.lineage.flow;

import java.util.List;

/**
 * An item of a FROM clause.
 *
 * @param alias its name; empty where it has none
 * @param path the parts of the relation's name, the last first; none where it is no relation
 */
record Item(String alias, List<String> path, Rows rows, boolean padded, boolean hidden) {
    Item {
        path = List.copyOf(path);
    }

    /** The item where an outer join can leave it without a row. */
    Item asPadded() {
        return padded ? this : new Item(alias, path, rows, true, hidden);
    }

    /** The item where a semi join keeps its columns from being put out. */
    Item asHidden() {
        return new Item(alias, path, rows, padded, true);
    }

    boolean isCalled(String name) {
        return alias.equalsIgnoreCase(name);
    }

    /** True where the relation's own name, as far as it is given, is this, the last part first. */
    boolean isRelation(List<String> parts) {
        for (int i = 0; i < Math.min(parts.size(), path.size()); i++) {
            if (!path.get(i).equalsIgnoreCase(parts.get(i))) {
                return false;
            }
        }
        return !path.isEmpty() && !parts.isEmpty();
    }

    Col through(Col column) {
        return padded ? column.madeNullable() : column;
    }
}
