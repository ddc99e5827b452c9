package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/** How a figure is computed from a relation's rows. */
public sealed interface Measure {

    /** The number of rows. */
    record Count() implements Measure {
        @Override
        public String toString() {
            return "count";
        }
    }

    /** The number of different values of a column. */
    record CountDistinct(ColumnName column) implements Measure {
        public CountDistinct {
            requireNonNull(column, "column is null");
        }

        @Override
        public String toString() {
            return "count(distinct " + column + ")";
        }
    }

    /** The sum of a column; NULLs count as nothing. */
    record Sum(ColumnName column) implements Measure {
        public Sum {
            requireNonNull(column, "column is null");
        }

        @Override
        public String toString() {
            return "sum(" + column + ")";
        }
    }
}
