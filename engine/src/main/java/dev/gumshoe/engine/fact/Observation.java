package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/** An answer that the warehouse gave. */
public sealed interface Observation extends Fact {

    /** The value of a figure. A sum over no rows is 0. */
    record FigureValue(Figure figure, BigDecimal value) implements Observation {
        public FigureValue {
            requireNonNull(figure, "figure is null");
            value = PlainNumber.of(value);
        }
    }

    /**
     * The row flow of every stage of the model was measured.
     *
     * @param out the rows that the model's SQL yields now
     * @param leaks the stages that drop or repeat rows of their spine: filters, joins; grouping is not a leak
     */
    record RowFlow(UniqueId model, Portion out, int leaks) implements Observation {
        public RowFlow {
            requireNonNull(model, "model is null");
            requireNonNull(out, "out is null");
        }
    }

    /** The rows that go into a stage by its spine and the rows that come out. */
    record StageFlow(StageId stage, Portion in, Portion out) implements Observation {
        public StageFlow {
            requireNonNull(stage, "stage is null");
            requireNonNull(in, "in is null");
            requireNonNull(out, "out is null");
        }

        /** In less out: what the stage drops, where it drops. */
        public Portion difference() {
            return in.minus(out);
        }

        /** The node whose SQL it is. */
        public UniqueId model() {
            return stage.model();
        }
    }

    /**
     * What a join does to the rows that come into it.
     *
     * @param left the rows so far
     * @param unmatched those of the left rows without a match
     * @param out the rows after the join
     * @param repeated the rows that come out beyond one for each left row that is kept
     */
    record JoinFlow(StageId stage, Portion left, Portion unmatched, Portion out, Portion repeated)
            implements Observation {
        public JoinFlow {
            requireNonNull(stage, "stage is null");
            requireNonNull(left, "left is null");
            requireNonNull(unmatched, "unmatched is null");
            requireNonNull(out, "out is null");
            requireNonNull(repeated, "repeated is null");
        }

        /** The part of the left rows that has a match, from 0 to 1. */
        public double matched() {
            return left.rows() == 0 ? 0 : 1 - (double) unmatched.rows() / left.rows();
        }

        /** The node whose SQL it is. */
        public UniqueId model() {
            return stage.model();
        }
    }

    /**
     * The left rows of a join, each in exactly one class: the first that applies in the order of the components.
     *
     * @param left all left rows
     * @param matched rows with a match
     * @param nullKey rows with a NULL in the key
     * @param otherForm rows that match when case, spaces at the ends and leading zeros are taken as equal
     * @param asNumber rows that match when both keys are read as numbers
     * @param unmatched rows that match in none of these ways
     */
    record KeyMatch(
            StageId stage,
            Portion left,
            Portion matched,
            Portion nullKey,
            Portion otherForm,
            Portion asNumber,
            Portion unmatched)
            implements Observation {
        public KeyMatch {
            requireNonNull(stage, "stage is null");
            requireNonNull(left, "left is null");
            requireNonNull(matched, "matched is null");
            requireNonNull(nullKey, "nullKey is null");
            requireNonNull(otherForm, "otherForm is null");
            requireNonNull(asNumber, "asNumber is null");
            requireNonNull(unmatched, "unmatched is null");
        }

        /** The node whose SQL it is. */
        public UniqueId model() {
            return stage.model();
        }
    }

    /**
     * Left rows of a join that match only when their key is written in another form: a part of
     * {@link KeyMatch#otherForm()}. Only parts that have rows are observed.
     *
     * @param how the least that makes them match: {@code upper and lower case}, {@code spaces at the ends}, ...
     */
    record OtherForm(StageId stage, Portion portion, String how) implements Observation {
        public OtherForm {
            requireNonNull(stage, "stage is null");
            requireNonNull(portion, "portion is null");
            requireNonNull(how, "how is null");
        }

        /** The node whose SQL it is. */
        public UniqueId model() {
            return stage.model();
        }
    }

    /**
     * How often the joined side's key repeats.
     *
     * @param distinctRows the rows left when whole rows that are equal are taken once
     */
    record KeyMultiplicity(StageId stage, long rows, long distinctRows, long keys, long mostPerKey)
            implements Observation {
        public KeyMultiplicity {
            requireNonNull(stage, "stage is null");
        }

        /** The node whose SQL it is. */
        public UniqueId model() {
            return stage.model();
        }
    }

    /**
     * What the join would do if it also compared a column that both sides have.
     *
     * @param condition what the join would compare besides: {@code r.day = o.day}
     * @param lost the left rows with a match today that would have none
     * @param repeated the rows that would still come out beyond one for each left row
     */
    record NarrowedJoin(StageId stage, ColumnName column, String condition, long lost, long repeated)
            implements Observation {
        public NarrowedJoin {
            requireNonNull(stage, "stage is null");
            requireNonNull(condition, "condition is null");
            requireNonNull(column, "column is null");
        }

        /** The node whose SQL it is. */
        public UniqueId model() {
            return stage.model();
        }
    }

    /**
     * The rows that a conjunct drops because it is neither true nor false for them.
     *
     * @param in the rows that go into the filter
     * @param onNull the rows for which this conjunct is NULL and every other one is true
     */
    record NullOutcome(StageId stage, int predicate, Portion in, Portion onNull) implements Observation {
        public NullOutcome {
            requireNonNull(stage, "stage is null");
            requireNonNull(in, "in is null");
            requireNonNull(onNull, "onNull is null");
        }

        /** The node whose SQL it is. */
        public UniqueId model() {
            return stage.model();
        }
    }

    /**
     * The rows that an outer join kept and a later filter drops for want of a match.
     *
     * @param unmatched the rows without a match that reach the filter
     * @param dropped those of them for which every conjunct that rejects rows without this match is not true, and every other conjunct is
     */
    record UndoneOuterJoin(StageId join, StageId filter, Portion unmatched, Portion dropped) implements Observation {
        public UndoneOuterJoin {
            requireNonNull(join, "join is null");
            requireNonNull(filter, "filter is null");
            requireNonNull(unmatched, "unmatched is null");
            requireNonNull(dropped, "dropped is null");
        }

        /** The node whose SQL it is. */
        public UniqueId model() {
            return join.model();
        }
    }

    /**
     * Rows of a node that stand there more than once.
     *
     * @param all every row
     * @param repeatedRows the rows beyond the first of each set that is equal in all columns
     * @param repeatedKeys the rows beyond the first of each key; equal to {@code repeatedRows} where no key is known
     */
    record Duplicates(UniqueId node, Portion all, Portion repeatedRows, Portion repeatedKeys) implements Observation {
        public Duplicates {
            requireNonNull(node, "node is null");
            requireNonNull(all, "all is null");
            requireNonNull(repeatedRows, "repeatedRows is null");
            requireNonNull(repeatedKeys, "repeatedKeys is null");
        }
    }

    /**
     * A node compared with a truth by key.
     *
     * @param missing the truth's entries that the node lacks, with the truth's amount
     * @param extra the node's rows whose key the truth lacks
     * @param differing the keys that both have with another figure; the amount is truth less node
     */
    record TruthByKey(UniqueId node, String truth, Portion missing, Portion extra, Portion differing)
            implements Observation {
        public TruthByKey {
            requireNonNull(node, "node is null");
            requireNonNull(truth, "truth is null");
            requireNonNull(missing, "missing is null");
            requireNonNull(extra, "extra is null");
            requireNonNull(differing, "differing is null");
        }
    }

    /**
     * The rows that a condition is true of.
     *
     * @param name what the question called it
     * @param about what the question was about: a fact, or the subject itself
     * @param all the rows that were looked at
     */
    record RowsWhere(Subject subject, String name, Object about, Portion all, Portion rows) implements Observation {
        public RowsWhere(Subject subject, String name, Portion all, Portion rows) {
            this(subject, name, subject, all, rows);
        }

        public RowsWhere {
            requireNonNull(subject, "subject is null");
            requireNonNull(name, "name is null");
            requireNonNull(about, "about is null");
            requireNonNull(all, "all is null");
            requireNonNull(rows, "rows is null");
        }
    }

    /**
     * The value of an aggregate.
     *
     * @param name what the question called it
     * @param about what the question was about: a fact, or the subject itself
     * @param known false where it is NULL, such as the sum of no rows
     * @param value 0 where it is not known
     */
    record Aggregate(Subject subject, String name, Object about, boolean known, BigDecimal value)
            implements Observation {
        public Aggregate(Subject subject, String name, boolean known, BigDecimal value) {
            this(subject, name, subject, known, value);
        }

        public Aggregate {
            requireNonNull(subject, "subject is null");
            requireNonNull(name, "name is null");
            requireNonNull(about, "about is null");
            value = PlainNumber.of(value);
        }
    }

    /**
     * What a figure becomes when SQL is changed.
     *
     * @param edits none where the SQL is as it is
     */
    record Counterfactual(Figure figure, List<Edit> edits, BigDecimal value) implements Observation {
        public Counterfactual {
            requireNonNull(figure, "figure is null");
            edits = List.copyOf(edits);
            value = PlainNumber.of(value);
        }
    }

    /**
     * The rows of a node that become others when SQL is changed.
     *
     * @param key what tells that a row is the same one; none where nothing is known to, so that none counts as changed
     * @param columns those of the changed rows that differ, with the number of rows in which they do
     */
    record RowsMoved(
            UniqueId node,
            List<Edit> edits,
            List<ColumnName> key,
            long added,
            long removed,
            long changed,
            List<ColumnMoved> columns)
            implements Observation {
        public RowsMoved {
            requireNonNull(node, "node is null");
            edits = List.copyOf(edits);
            key = List.copyOf(key);
            columns = List.copyOf(columns);
        }

        /** Whether any row becomes another. */
        public boolean isAny() {
            return added + removed + changed > 0;
        }
    }

    /** A column that differs in some rows. */
    record ColumnMoved(ColumnName column, long rows) {
        public ColumnMoved {
            requireNonNull(column, "column is null");
        }
    }

    /** Where what a figure gains lies when SQL is changed, column by column. */
    record GainBySegment(Figure figure, List<Edit> edits, List<Segmentation> columns) implements Observation {
        public GainBySegment {
            requireNonNull(figure, "figure is null");
            edits = List.copyOf(edits);
            columns = List.copyOf(columns);
        }
    }

    /**
     * What a figure gains, by the values of one column, NULL among them.
     *
     * @param day whether the values are days
     * @param values how many there are
     * @param moved how many of them gain or lose something
     * @param first the least of those
     * @param last the greatest of those
     * @param top the one that gains or loses most; empty where it is NULL
     * @param topGain what it gains
     * @param gain what all gain
     * @param topWhole what it has with the change made
     * @param whole what all have then
     */
    record Segmentation(
            ColumnName column,
            boolean day,
            long values,
            long moved,
            String first,
            String last,
            String top,
            BigDecimal topGain,
            BigDecimal gain,
            BigDecimal topWhole,
            BigDecimal whole) {
        public Segmentation {
            requireNonNull(column, "column is null");
            requireNonNull(first, "first is null");
            requireNonNull(last, "last is null");
            requireNonNull(top, "top is null");
            topGain = PlainNumber.of(topGain);
            gain = PlainNumber.of(gain);
            topWhole = PlainNumber.of(topWhole);
            whole = PlainNumber.of(whole);
        }
    }

    /**
     * How many rows break what should always hold.
     *
     * @param edits what is changed before; none for the data as it is
     */
    record Violations(Safeguard safeguard, List<Edit> edits, long rows) implements Observation {
        public Violations {
            requireNonNull(safeguard, "safeguard is null");
            edits = List.copyOf(edits);
        }
    }

    /** A question that the warehouse could not answer. */
    record NotMeasured(Subject subject, String question, String why) implements Observation {
        public NotMeasured {
            requireNonNull(subject, "subject is null");
            requireNonNull(question, "question is null");
            requireNonNull(why, "why is null");
        }
    }
}
