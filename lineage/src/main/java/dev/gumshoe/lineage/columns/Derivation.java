package dev.gumshoe.lineage.columns;

import dev.gumshoe.lineage.blocks.Source;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;

/** How a block makes one of its output columns. */
public sealed interface Derivation {

    /** An expression over the block's FROM clause. */
    record Computed(Expression expression) implements Derivation {}

    /**
     * A column that a star hands on.
     *
     * @param column its name in the source, as SQL spells it
     */
    record Passed(Source source, String column) implements Derivation {}

    /** The column that USING makes of one on each side of a full join. */
    record Merged(List<Passed> parts) implements Derivation {
        public Merged {
            parts = List.copyOf(parts);
        }
    }

    /** The column at the same place in each branch of a set operation. */
    record Placed(List<OutputColumn> branches) implements Derivation {
        public Placed {
            branches = List.copyOf(branches);
        }
    }

    /** A column of a relation, or of something that is not looked into. */
    record Stored() implements Derivation {}
}
