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

    /** The average of a column; NULLs are left out. */
    record Average(ColumnName column) implements Measure {
        public Average {
            requireNonNull(column, "column is null");
        }

        @Override
        public String toString() {
            return "avg(" + column + ")";
        }
    }

    /** One measure divided by another; neither is itself a ratio. */
    record Ratio(Measure top, Measure bottom) implements Measure {
        public Ratio {
            requireNonNull(top, "top is null");
            requireNonNull(bottom, "bottom is null");
            if (top instanceof Ratio || bottom instanceof Ratio) {
                throw new IllegalArgumentException("a ratio of a ratio");
            }
        }

        @Override
        public String toString() {
            return top + "/" + bottom;
        }
    }

    /** Whether it is a quotient, which no one writes down with all of its digits. */
    default boolean isQuotient() {
        return this instanceof Average || this instanceof Ratio;
    }
}
