package dev.gumshoe.lineage.planting;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;

/** Values that a node's column has, so that a planted condition means something. */
public interface Samples {
    /** Nothing is known of the values. */
    Samples NONE = (node, column) -> List.of();

    /** The most frequent texts of a column, each as it is stored; none where they are too many or there are none. */
    List<String> texts(UniqueId node, ColumnName column);
}
