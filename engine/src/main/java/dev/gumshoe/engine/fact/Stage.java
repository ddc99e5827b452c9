package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One step of a node's SQL: rows go in, rows come out. A query block is a scan, then its joins in order, then filter,
 * aggregation, HAVING, QUALIFY, DISTINCT and LIMIT as far as it has them; set operations put blocks together.
 */
public sealed interface Stage extends Fact {
    StageId id();

    /** The node whose SQL it is. */
    default UniqueId model() {
        return id().model();
    }

    /** What the stage is called in a report: {@code join customers in "joined"}. */
    String label();

    /** Where the stage is written. */
    SourceLine line();

    /** Reads one relation, CTE or subquery: the first item of a FROM clause. */
    record ScanStage(StageId id, String label, SourceLine line) implements Stage {
        public ScanStage {
            check(id, label, line);
        }
    }

    /**
     * Adds one relation, CTE or subquery to the rows so far.
     *
     * @param right the alias of the joined side
     * @param condition the join condition as written; empty for a cross join
     */
    record JoinStage(StageId id, String label, SourceLine line, JoinType type, String right, String condition)
            implements Stage {
        public JoinStage {
            check(id, label, line);
            requireNonNull(type, "type is null");
            requireNonNull(right, "right is null");
            requireNonNull(condition, "condition is null");
        }
    }

    /** Keeps the rows for which a condition is true. */
    record FilterStage(StageId id, String label, SourceLine line, FilterKind kind, String condition) implements Stage {
        public FilterStage {
            check(id, label, line);
            requireNonNull(kind, "kind is null");
            requireNonNull(condition, "condition is null");
        }
    }

    /**
     * One row per group.
     *
     * @param groupBy the grouping expressions as written; none for a total
     */
    record AggregationStage(StageId id, String label, SourceLine line, List<String> groupBy) implements Stage {
        public AggregationStage {
            check(id, label, line);
            groupBy = List.copyOf(groupBy);
        }
    }

    /** Keeps one of the rows that are equal in every output column. */
    record DistinctStage(StageId id, String label, SourceLine line) implements Stage {
        public DistinctStage {
            check(id, label, line);
        }
    }

    /** Puts query blocks together. */
    record SetOperationStage(StageId id, String label, SourceLine line, SetOperation operation) implements Stage {
        public SetOperationStage {
            check(id, label, line);
            requireNonNull(operation, "operation is null");
        }
    }

    /** Keeps a number of rows. */
    record LimitStage(StageId id, String label, SourceLine line) implements Stage {
        public LimitStage {
            check(id, label, line);
        }
    }

    /** The kinds of join, by what becomes of rows without a match. */
    enum JoinType {
        INNER,
        LEFT,
        RIGHT,
        FULL,
        CROSS,
        SEMI,
        ANTI,
        /** Comma, lateral, unnest, ASOF and whatever else is measured but not reasoned about. */
        OTHER
    }

    /** The clauses that filter. */
    enum FilterKind {
        WHERE,
        HAVING,
        QUALIFY
    }

    /** The set operations of SQL. */
    enum SetOperation {
        UNION_ALL,
        UNION,
        INTERSECT,
        EXCEPT
    }

    private static void check(StageId id, String label, SourceLine line) {
        requireNonNull(id, "id is null");
        requireNonNull(label, "label is null");
        requireNonNull(line, "line is null");
    }
}
