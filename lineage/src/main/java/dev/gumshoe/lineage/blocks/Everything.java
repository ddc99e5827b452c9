package dev.gumshoe.lineage.blocks;

import dev.gumshoe.lineage.sql.TreeParts;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.schema.Column;

/** All nodes of a kind in a tree, subqueries included. */
final class Everything {
    private Everything() {}

    static <T> List<T> of(Class<T> kind, Object node) {
        List<T> found = new ArrayList<>();
        collect(kind, node, found);
        return found;
    }

    private static <T> void collect(Class<T> kind, Object node, List<T> found) {
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        if (node instanceof Column) {
            return;
        }
        for (Object part : TreeParts.of(node)) {
            collect(kind, part, found);
        }
    }
}
