package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** What opened the case. */
public sealed interface Lead extends Fact {

    /** The node at which the investigation begins. */
    UniqueId node();

    /**
     * An outside truth says what a figure should be.
     *
     * @param source who says so, for people
     */
    record ExpectedFigure(Figure figure, BigDecimal expected, String source) implements Lead {
        public ExpectedFigure {
            requireNonNull(figure, "figure is null");
            expected = PlainNumber.of(expected);
            requireNonNull(source, "source is null");
        }

        @Override
        public UniqueId node() {
            return figure.node();
        }
    }

    /**
     * An outside truth lists figures by key or by day.
     *
     * @param key the column of the node that the truth is keyed by
     * @param truth the name of the truth, by which its values are found
     */
    record ExpectedByKey(Figure figure, ColumnName key, String truth) implements Lead {
        public ExpectedByKey {
            requireNonNull(figure, "figure is null");
            requireNonNull(key, "key is null");
            requireNonNull(truth, "truth is null");
        }

        @Override
        public UniqueId node() {
            return figure.node();
        }
    }

    /** A dbt test that failed, on the node. */
    record FailedTest(UniqueId test, UniqueId node, long failures, String message) implements Lead {
        public FailedTest {
            requireNonNull(test, "test is null");
            requireNonNull(node, "node is null");
            requireNonNull(message, "message is null");
        }
    }

    /** A node that dbt could not build, or a test that could not run. */
    record FailedRun(UniqueId node, String message) implements Lead {
        public FailedRun {
            requireNonNull(node, "node is null");
            requireNonNull(message, "message is null");
        }
    }

    /** No one complained: the node is checked because it is there. */
    record Sweep(UniqueId node) implements Lead {
        public Sweep {
            requireNonNull(node, "node is null");
        }
    }
}
