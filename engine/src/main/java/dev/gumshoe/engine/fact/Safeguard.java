package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/** What should always hold of a node's rows: an intent that a test can state, never a threshold. */
public sealed interface Safeguard {

    /** The node that the test is of. */
    UniqueId node();

    /** The intent, in words: {@code every row of raw_orders arrives in stg_orders}. */
    String intent();

    /** What the test is called after its node: {@code keeps_every_row_of_raw_orders}. */
    String phrase();

    /**
     * Every row of another node arrives, but for those that a condition over its own columns excludes by their value.
     *
     * @param fix the edits with which the conditions say what is meant
     */
    record RowsConserved(UniqueId node, UniqueId from, List<Edit> fix) implements Safeguard {
        public RowsConserved {
            requireNonNull(node, "node is null");
            requireNonNull(from, "from is null");
            fix = List.copyOf(fix);
        }

        @Override
        public String intent() {
            return "no row of " + from.shortName() + " is lost on the way to " + node.shortName();
        }

        @Override
        public String phrase() {
            return "keeps_every_row_of_" + from.shortName();
        }
    }

    /**
     * No row of another node arrives that a condition over its own columns is to keep out.
     *
     * @param fix the edits with which the conditions say what is meant
     */
    record RowsExcluded(UniqueId node, UniqueId from, List<Edit> fix) implements Safeguard {
        public RowsExcluded {
            requireNonNull(node, "node is null");
            requireNonNull(from, "from is null");
            fix = List.copyOf(fix);
        }

        @Override
        public String intent() {
            return "no row of " + from.shortName() + " is in " + node.shortName() + " that is to be left out";
        }

        @Override
        public String phrase() {
            return "leaves_out_rows_of_" + from.shortName();
        }
    }

    /** No row of another node arrives more than once. */
    record RowsUnrepeated(UniqueId node, UniqueId from) implements Safeguard {
        public RowsUnrepeated {
            requireNonNull(node, "node is null");
            requireNonNull(from, "from is null");
        }

        @Override
        public String intent() {
            return "no row of " + from.shortName() + " is more than once in " + node.shortName();
        }

        @Override
        public String phrase() {
            return "repeats_no_row_of_" + from.shortName();
        }
    }

    /** The columns identify a row. */
    record KeyUnique(UniqueId node, List<ColumnName> key) implements Safeguard {
        public KeyUnique {
            requireNonNull(node, "node is null");
            key = List.copyOf(key);
            if (key.isEmpty()) {
                throw new IllegalArgumentException("a key has no columns");
            }
        }

        @Override
        public String intent() {
            return "no two rows of " + node.shortName() + " have the same " + names(", ");
        }

        @Override
        public String phrase() {
            return "has_each_" + names("_and_") + "_once";
        }

        private String names(String between) {
            return key.stream().map(ColumnName::value).collect(Collectors.joining(between));
        }
    }

    /** The column has a value in every row. */
    record NeverNull(UniqueId node, ColumnName column) implements Safeguard {
        public NeverNull {
            requireNonNull(node, "node is null");
            requireNonNull(column, "column is null");
        }

        @Override
        public String intent() {
            return column + " of " + node.shortName() + " is never NULL";
        }

        @Override
        public String phrase() {
            return "always_has_" + column;
        }
    }

    /** Every value of the column is one of another node's. */
    record Related(UniqueId node, ColumnName column, UniqueId to, ColumnName toColumn) implements Safeguard {
        public Related {
            requireNonNull(node, "node is null");
            requireNonNull(column, "column is null");
            requireNonNull(to, "to is null");
            requireNonNull(toColumn, "toColumn is null");
        }

        @Override
        public String intent() {
            return "every " + column + " of " + node.shortName() + " is a " + toColumn + " of " + to.shortName();
        }

        @Override
        public String phrase() {
            return "finds_each_" + column + "_in_" + to.shortName();
        }
    }

    /** What a figure sums up to in the node is what it sums up to in another, whose rows it comes from. */
    record AmountConserved(UniqueId node, UniqueId from, Figure figure) implements Safeguard {
        public AmountConserved {
            requireNonNull(node, "node is null");
            requireNonNull(from, "from is null");
            requireNonNull(figure, "figure is null");
        }

        @Override
        public String intent() {
            return "the amount in " + node.shortName() + " is that of " + from.shortName();
        }

        @Override
        public String phrase() {
            return "keeps_the_amount_of_" + from.shortName();
        }
    }

    /**
     * No row is like this.
     *
     * @param intent in words: {@code status of fct_orders is spelled in one way}
     * @param phrase what the test is called after its node
     * @param condition what no row may fulfil: SQL over the node's columns, with the placeholders of
     *     {@code Question.RowsWhere}
     */
    record NoSuchRow(UniqueId node, String intent, String phrase, String condition) implements Safeguard {
        public NoSuchRow {
            requireNonNull(node, "node is null");
            requireNonNull(intent, "intent is null");
            requireNonNull(phrase, "phrase is null");
            requireNonNull(condition, "condition is null");
        }
    }
}
