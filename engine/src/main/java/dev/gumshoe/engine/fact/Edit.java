package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Stage.JoinType;

/** A change to a model's SQL, made where it is written and nowhere else. Texts are SQL with the aliases of the stage's block. */
public sealed interface Edit {

    /** The stage whose part of the SQL is changed. */
    StageId stage();

    /**
     * Writes an expression differently.
     *
     * @param text the expression as a fact has it
     * @param with what stands there afterwards
     */
    record Replace(StageId stage, String text, String with) implements Edit {
        public Replace {
            requireNonNull(stage, "stage is null");
            requireNonNull(text, "text is null");
            requireNonNull(with, "with is null");
        }
    }

    /** Makes a join one of another type. */
    record ChangeJoin(StageId stage, JoinType to) implements Edit {
        public ChangeJoin {
            requireNonNull(stage, "stage is null");
            requireNonNull(to, "to is null");
        }
    }

    /** Adds a condition to a join. */
    record NarrowJoin(StageId stage, String condition) implements Edit {
        public NarrowJoin {
            requireNonNull(stage, "stage is null");
            requireNonNull(condition, "condition is null");
        }
    }

    /** Adds a condition to the WHERE of the stage's block, which need not have one. */
    record AddFilter(StageId stage, String condition) implements Edit {
        public AddFilter {
            requireNonNull(stage, "stage is null");
            requireNonNull(condition, "condition is null");
        }
    }

    /**
     * Puts a subquery in place of what a scan or join reads, under the same alias.
     *
     * @param query with {@code {source}} where the relation or CTE stands now: {@code select distinct * from {source}}
     */
    record ReadInstead(StageId stage, String query) implements Edit {
        public ReadInstead {
            requireNonNull(stage, "stage is null");
            requireNonNull(query, "query is null");
        }
    }
}
