package dev.gumshoe.engine.probe;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.Subject;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;

/** Something that only the warehouse knows. Each kind of question has one kind of answer. */
public sealed interface Question {

    /** What the question is about. */
    Subject subject();

    /** Answered by {@code Observation.FigureValue}. */
    record FigureValue(Figure figure) implements Question {
        public FigureValue {
            requireNonNull(figure, "figure is null");
        }

        @Override
        public Subject subject() {
            return figure.node();
        }
    }

    /** Answered by {@code Observation.RowFlow}, and a {@code StageFlow} or {@code JoinFlow} for each stage. */
    record RowFlow(UniqueId model) implements Question {
        public RowFlow {
            requireNonNull(model, "model is null");
        }

        @Override
        public Subject subject() {
            return model;
        }
    }

    /** Answered by {@code Observation.KeyMatch} and {@code Observation.OtherForm}. */
    record KeyMatch(StageId stage) implements Question {
        public KeyMatch {
            requireNonNull(stage, "stage is null");
        }

        @Override
        public Subject subject() {
            return stage;
        }
    }

    /** Answered by {@code Observation.KeyMultiplicity}, and a {@code NarrowedJoin} for each column that both sides have. */
    record KeyMultiplicity(StageId stage) implements Question {
        public KeyMultiplicity {
            requireNonNull(stage, "stage is null");
        }

        @Override
        public Subject subject() {
            return stage;
        }
    }

    /** Answered by {@code Observation.NullOutcome}. */
    record NullOutcome(StageId stage, int predicate) implements Question {
        public NullOutcome {
            requireNonNull(stage, "stage is null");
        }

        @Override
        public Subject subject() {
            return stage;
        }
    }

    /** Answered by {@code Observation.UndoneOuterJoin}. */
    record UndoneOuterJoin(StageId join, StageId filter) implements Question {
        public UndoneOuterJoin {
            requireNonNull(join, "join is null");
            requireNonNull(filter, "filter is null");
        }

        @Override
        public Subject subject() {
            return join;
        }
    }

    /**
     * Answered by {@code Observation.Duplicates}.
     *
     * @param key what should identify a row; empty where nothing says so
     */
    record Duplicates(UniqueId node, List<ColumnName> key) implements Question {
        public Duplicates {
            requireNonNull(node, "node is null");
            key = List.copyOf(key);
        }

        @Override
        public Subject subject() {
            return node;
        }
    }

    /**
     * Answered by {@code Observation.TruthByKey}.
     *
     * @param truth the name under which the truth's values are found
     */
    record TruthByKey(UniqueId node, Figure figure, ColumnName key, String truth) implements Question {
        public TruthByKey {
            requireNonNull(node, "node is null");
            requireNonNull(figure, "figure is null");
            requireNonNull(key, "key is null");
            requireNonNull(truth, "truth is null");
        }

        @Override
        public Subject subject() {
            return node;
        }
    }

    /**
     * How many rows a condition is true of. Answered by {@code Observation.RowsWhere}.
     *
     * @param subject a stage, over the rows that come out of it with the aliases of its block; or a node, over its relation
     * @param name what the answer is found by: the pattern's id, and what is asked
     * @param about the fact that gives cause to ask, which comes back with the answer; the subject where none does
     * @param condition SQL, put together from texts of {@code SqlExpression} and its kin, with {@code {relation <unique_id>}} for
     *     another node's rows, {@code {column <name>}} for a column's name, {@code {text <expression>}} for it as text and
     *     {@code {number <expression>}} for it as a number, NULL where it is none
     */
    record RowsWhere(Subject subject, String name, Object about, String condition) implements Question {
        /** What is asked about the subject as a whole. */
        public RowsWhere(Subject subject, String name, String condition) {
            this(subject, name, subject, condition);
        }

        public RowsWhere {
            requireNonNull(subject, "subject is null");
            requireNonNull(name, "name is null");
            requireNonNull(about, "about is null");
            requireNonNull(condition, "condition is null");
        }
    }

    /**
     * The value of an aggregate. Answered by {@code Observation.Aggregate}.
     *
     * @param subject a stage, over the rows that come out of it with the aliases of its block; or a node, over its relation
     * @param name what the answer is found by: the pattern's id, and what is asked
     * @param about the fact that gives cause to ask, which comes back with the answer; the subject where none does
     * @param aggregate SQL that yields a number: {@code count(*) - count(distinct o.id)}; with the placeholders of
     *     {@link RowsWhere}
     */
    record Aggregate(Subject subject, String name, Object about, String aggregate) implements Question {
        /** What is asked about the subject as a whole. */
        public Aggregate(Subject subject, String name, String aggregate) {
            this(subject, name, subject, aggregate);
        }

        public Aggregate {
            requireNonNull(subject, "subject is null");
            requireNonNull(name, "name is null");
            requireNonNull(about, "about is null");
            requireNonNull(aggregate, "aggregate is null");
        }
    }

    /**
     * What a figure becomes when SQL is changed, every model between the change and the figure computed anew. Answered by
     * {@code Observation.Counterfactual}.
     *
     * @param edits of whichever models; none computes the figure anew from the SQL as it is
     */
    record Counterfactual(Figure figure, List<Edit> edits) implements Question {
        public Counterfactual {
            requireNonNull(figure, "figure is null");
            edits = List.copyOf(edits);
        }

        @Override
        public Subject subject() {
            return figure.node();
        }
    }

    /**
     * How many rows break what should always hold. Answered by {@code Observation.Violations}.
     *
     * @param edits what is changed before; none for the data as it is
     */
    record Violations(Safeguard safeguard, List<Edit> edits) implements Question {
        public Violations {
            requireNonNull(safeguard, "safeguard is null");
            edits = List.copyOf(edits);
        }

        @Override
        public Subject subject() {
            return safeguard.node();
        }
    }

    /**
     * Where what a figure gains lies when SQL is changed: by each column of its node that parts rows into kinds or days. Answered by
     * {@code Observation.GainBySegment}.
     *
     * @param edits of whichever models; at least one
     */
    record GainBySegment(Figure figure, List<Edit> edits) implements Question {
        public GainBySegment {
            requireNonNull(figure, "figure is null");
            edits = List.copyOf(edits);
        }

        @Override
        public Subject subject() {
            return figure.node();
        }
    }

    /**
     * Which rows of a node become others when SQL is changed, every model between the change and the node computed anew. Answered by
     * {@code Observation.RowsMoved}.
     *
     * @param edits of whichever models; at least one
     */
    record RowsMoved(UniqueId node, List<Edit> edits) implements Question {
        public RowsMoved {
            requireNonNull(node, "node is null");
            edits = List.copyOf(edits);
        }

        @Override
        public Subject subject() {
            return node;
        }
    }
}
