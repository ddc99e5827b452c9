package dev.gumshoe.lineage.selection;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** What is to be selected: dbt-core's {@code SelectionSpec}. */
sealed interface Specification {

    /** Set operations. */
    enum Operation {
        UNION,
        INTERSECTION,
        /** The first without the others. */
        DIFFERENCE
    }

    /**
     * One criterion, such as {@code 2+tag:nightly}.
     *
     * @param raw as it was written
     * @param arguments what the method's name goes on with: {@code materialized} in {@code config.materialized}
     * @param value text, or what else a YAML file may hold
     */
    record Criterion(
            String raw,
            Method method,
            List<String> arguments,
            Object value,
            Neighbours neighbours,
            IndirectSelection indirect)
            implements Specification {
        public Criterion {
            requireNonNull(raw, "raw is null");
            requireNonNull(method, "method is null");
            requireNonNull(value, "value is null");
            requireNonNull(neighbours, "neighbours is null");
            requireNonNull(indirect, "indirect is null");
            arguments = List.copyOf(arguments);
        }

        String text() {
            return String.valueOf(value);
        }
    }

    /**
     * Which neighbours are selected too.
     *
     * @param childrensParents all downstream, and all that lies upstream of these
     * @param up how many steps upstream
     * @param down how many steps downstream
     */
    record Neighbours(boolean childrensParents, int up, int down) {
        /** As many steps as there are. */
        static final int ALL = Integer.MAX_VALUE;

        static final Neighbours NONE = new Neighbours(false, 0, 0);
    }

    /**
     * Several specifications as one.
     *
     * @param expected as it was written, where a person should be told if it selects nothing
     */
    record Combination(
            Operation operation, List<Specification> parts, IndirectSelection indirect, Optional<String> expected)
            implements Specification {
        public Combination {
            requireNonNull(operation, "operation is null");
            requireNonNull(indirect, "indirect is null");
            parts = List.copyOf(parts);
        }

        static Combination of(Operation operation, List<Specification> parts) {
            return new Combination(operation, parts, IndirectSelection.EAGER, Optional.empty());
        }
    }
}
