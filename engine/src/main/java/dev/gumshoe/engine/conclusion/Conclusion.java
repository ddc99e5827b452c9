package dev.gumshoe.engine.conclusion;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.PlainNumber;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.Subject;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.fact.Variant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What rules derive from facts and observations. Derived anew in every round; nothing is ever taken back. */
public sealed interface Conclusion {

    /**
     * A figure is not what an outside truth says.
     *
     * @param delta expected less actual
     */
    record Delta(Figure figure, BigDecimal expected, BigDecimal actual, BigDecimal delta, String source)
            implements Conclusion {
        public Delta {
            requireNonNull(figure, "figure is null");
            requireNonNull(expected, "expected is null");
            requireNonNull(actual, "actual is null");
            requireNonNull(delta, "delta is null");
            requireNonNull(source, "source is null");
        }

        /** The difference as rows where the figure counts rows; else as an amount of rows that nobody counted. */
        public Portion portion() {
            boolean counts = figure.measure() instanceof Measure.Count;
            return counts
                    ? new Portion(delta.abs().longValue(), Amount.UNKNOWN)
                    : new Portion(0, Amount.of(delta.abs()));
        }

        /**
         * Whether a value is what was expected, but for the last digits of a sum of floating-point numbers. Nothing is borne out by a
         * figure that is right, nor by one that is expected to be 0: whatever takes all rows away would do.
         */
        public boolean isMendedBy(BigDecimal value) {
            BigDecimal left = expected.subtract(value).abs();
            BigDecimal size = expected.abs().max(actual.abs());
            return delta.signum() != 0
                    && expected.signum() != 0
                    && left.compareTo(size.movePointLeft(9)) <= 0
                    && left.compareTo(delta.abs().movePointLeft(3)) <= 0;
        }

        /** Whether a value leaves no more than a tenth of the difference: an estimate can do no better. */
        public boolean isNearlyMendedBy(BigDecimal value) {
            return delta.signum() != 0
                    && expected.subtract(value).abs().compareTo(delta.abs().movePointLeft(1)) <= 0;
        }

        /** Whether a value is nearer to what was expected than the figure is. */
        public boolean isNearerAt(BigDecimal value) {
            return expected.subtract(value).abs().compareTo(delta.abs()) < 0;
        }

        /** Whether a figure is off by so many times an amount, to half a cent. One that is right is off by nothing. */
        public boolean isOffBy(Amount amount, String times) {
            BigDecimal explained = amount.value().multiply(new BigDecimal(times));
            return delta.signum() != 0
                    && amount.known()
                    && delta.subtract(explained).abs().compareTo(new BigDecimal("0.005")) < 0;
        }

        /**
         * Whether a figure lacks about as much of what is expected as a part is of all rows: between half as much and twice. Rows do not
         * all count for the same.
         */
        public boolean lacksAbout(Portion part, Portion all) {
            if (expected.signum() == 0 || all.rows() == 0) {
                return false;
            }
            double lacking = delta.doubleValue() / expected.doubleValue();
            double share = (double) part.rows() / all.rows();
            return lacking >= share / 2 && lacking <= share * 2;
        }

        public static Delta of(Figure figure, BigDecimal expected, BigDecimal actual, String source) {
            BigDecimal delta = expected.subtract(actual);
            boolean same = figure.measure().isQuotient() && delta.abs().compareTo(unwritten(expected)) <= 0;
            return new Delta(figure, expected, actual, PlainNumber.of(same ? BigDecimal.ZERO : delta), source);
        }

        /** Half of the last digit that was written of a quotient, which has at least two. */
        private static BigDecimal unwritten(BigDecimal expected) {
            return new BigDecimal("0.5").movePointLeft(Math.max(2, expected.scale()));
        }
    }

    /** The node's row flow is worth measuring. Its reasons are in the trace, so that several do not make several suspects. */
    record Suspect(UniqueId node) implements Conclusion {
        public Suspect {
            requireNonNull(node, "node is null");
        }
    }

    /** The node is suspect and its relation is in the warehouse, so that its rows can be asked about. */
    record InWarehouse(UniqueId node) implements Conclusion {
        public InWarehouse {
            requireNonNull(node, "node is null");
        }
    }

    /** The node lies on the way to a lead: what happens to its rows is missed or seen by someone. */
    record OnLeadPath(UniqueId node) implements Conclusion {
        public OnLeadPath {
            requireNonNull(node, "node is null");
        }
    }

    /**
     * What a lead shows at a node on its path: a cause there of this effect would explain it. A sweep has no symptoms.
     */
    record Symptom(UniqueId node, Effect effect) implements Conclusion {
        public Symptom {
            requireNonNull(node, "node is null");
            requireNonNull(effect, "effect is null");
        }
    }

    /**
     * A stage does not conserve the rows of its spine.
     *
     * @param portion the rows that the stage drops or adds, never negative
     */
    record StageAnomaly(StageId stage, AnomalyKind kind, Portion portion) implements Conclusion {
        public StageAnomaly {
            requireNonNull(stage, "stage is null");
            requireNonNull(kind, "kind is null");
            requireNonNull(portion, "portion is null");
        }

        /** The node whose SQL the stage is part of. */
        public UniqueId model() {
            return stage.model();
        }
    }

    /**
     * A pattern may be at work.
     *
     * @param about the fact that raises it, so that a later rule reads its texts {@code from} here instead of looking for it
     *     again; the subject where no fact is
     */
    record Hypothesis(String pattern, Subject subject, Object about) implements Conclusion {
        public Hypothesis(String pattern, Subject subject) {
            this(pattern, subject, subject);
        }

        public Hypothesis {
            requireNonNull(pattern, "pattern is null");
            requireNonNull(subject, "subject is null");
            requireNonNull(about, "about is null");
        }

        /** The node that the subject is, or is part of. */
        public UniqueId node() {
            return subject.node();
        }
    }

    /**
     * What was told to a pattern's question, found once: the rules that follow read the fact from {@code about} and the observation
     * from {@code told}, and join nothing.
     *
     * @param about what the question was about; where an answer needs several observations, the one that was found first
     */
    record Answer(String pattern, Subject subject, Object about, Object told) implements Conclusion {
        public Answer {
            requireNonNull(pattern, "pattern is null");
            requireNonNull(subject, "subject is null");
            requireNonNull(about, "about is null");
            requireNonNull(told, "told is null");
        }
    }

    /**
     * An observation that speaks for a hypothesis, or, with a kind of negative weight, against it.
     *
     * @param kind the name of its weight in the pattern's {@code pattern.yaml}
     * @param statement the observation with its figures, for people
     */
    record Evidence(String pattern, Subject subject, String kind, String statement) implements Conclusion {
        public Evidence {
            requireNonNull(pattern, "pattern is null");
            requireNonNull(subject, "subject is null");
            requireNonNull(kind, "kind is null");
            requireNonNull(statement, "statement is null");
        }

        /** The statement is a format of {@link String#format}, its numbers with separators as in {@code %,d}. */
        public static Evidence of(String pattern, Subject subject, String kind, String format, Object... values) {
            return new Evidence(pattern, subject, kind, String.format(Locale.ROOT, format, values));
        }
    }

    /**
     * A pattern is at work: the data bears it out.
     *
     * @param portion the rows that it touches at the subject, and their amount; never negative
     */
    record Cause(String pattern, Subject subject, Effect effect, Portion portion, String headline)
            implements Conclusion {
        public Cause {
            requireNonNull(pattern, "pattern is null");
            requireNonNull(subject, "subject is null");
            requireNonNull(effect, "effect is null");
            requireNonNull(portion, "portion is null");
            requireNonNull(headline, "headline is null");
        }

        /** The headline is a format of {@link String#format}. */
        public static Cause of(
                String pattern, Subject subject, Effect effect, Portion portion, String format, Object... values) {
            return new Cause(pattern, subject, effect, portion, String.format(Locale.ROOT, format, values));
        }
    }

    /**
     * A change to the SQL that would take a cause away. A cause may have several, of which a person chooses.
     *
     * @param about the fact or the answer that gives cause to it, which comes back with the trial; the subject where none does
     * @param title what it does, as an order: {@code keep the rows whose column is NULL}
     */
    record Remedy(String pattern, Subject subject, Object about, String title, List<Edit> edits) implements Conclusion {
        public Remedy {
            requireNonNull(pattern, "pattern is null");
            requireNonNull(subject, "subject is null");
            requireNonNull(about, "about is null");
            requireNonNull(title, "title is null");
            edits = List.copyOf(edits);
        }

        /** What is about the subject as a whole. */
        public Remedy(String pattern, Subject subject, String title, List<Edit> edits) {
            this(pattern, subject, subject, title, edits);
        }

        public static Remedy of(String pattern, Subject subject, String title, Edit... edits) {
            return new Remedy(pattern, subject, subject, title, List.of(edits));
        }

        public static Remedy of(String pattern, Subject subject, Object about, String title, Edit... edits) {
            return new Remedy(pattern, subject, about, title, List.of(edits));
        }
    }

    /**
     * A figure is what was expected once a part of the SQL is written as it could be as well.
     *
     * @param value what the figure is then
     */
    record Mended(Variant variant, Delta delta, BigDecimal value) implements Conclusion {
        public Mended {
            requireNonNull(variant, "variant is null");
            requireNonNull(delta, "delta is null");
            requireNonNull(value, "value is null");
        }
    }

    /** A figure is expected of a model that is not in the warehouse, so that there is nothing to compare it with. */
    record Absent(Figure figure, BigDecimal expected) implements Conclusion {
        public Absent {
            requireNonNull(figure, "figure is null");
            requireNonNull(expected, "expected is null");
        }
    }

    /**
     * A remedy was tried on a figure that is off.
     *
     * @param about what the remedy is about
     * @param title what the remedy does, as an order
     * @param value what the figure is with the remedy
     * @param closer whether that is closer to what was expected than what the figure is without it, by a tenth of the difference at least
     */
    record Trial(
            String pattern,
            Subject subject,
            Object about,
            String title,
            Figure figure,
            BigDecimal expected,
            BigDecimal value,
            boolean closer)
            implements Conclusion {
        public Trial {
            requireNonNull(pattern, "pattern is null");
            requireNonNull(subject, "subject is null");
            requireNonNull(about, "about is null");
            requireNonNull(title, "title is null");
            requireNonNull(figure, "figure is null");
            requireNonNull(expected, "expected is null");
            requireNonNull(value, "value is null");
        }

        public static Trial of(Remedy remedy, Delta delta, BigDecimal value) {
            BigDecimal expected = delta.expected();
            BigDecimal gain =
                    delta.delta().abs().subtract(expected.subtract(value).abs());
            boolean closer =
                    gain.signum() > 0 && gain.compareTo(delta.delta().abs().movePointLeft(1)) >= 0;
            return new Trial(
                    remedy.pattern(),
                    remedy.subject(),
                    remedy.about(),
                    remedy.title(),
                    delta.figure(),
                    expected,
                    value,
                    closer);
        }

        /** Whether the figure is what was expected. */
        public boolean exact() {
            return value.compareTo(expected) == 0;
        }
    }

    /**
     * What a test could state so that a cause would have been caught. It is tried before it is proposed: it must fail on the data as it
     * is, and pass once the cause is taken away.
     */
    record Prevention(String pattern, Subject subject, Safeguard safeguard) implements Conclusion {
        public Prevention {
            requireNonNull(pattern, "pattern is null");
            requireNonNull(subject, "subject is null");
            requireNonNull(safeguard, "safeguard is null");
        }
    }

    /**
     * A hypothesis fell.
     *
     * @param observation what felled it, with its figures
     */
    record RuledOut(String pattern, Subject subject, String observation) implements Conclusion {
        public RuledOut {
            requireNonNull(pattern, "pattern is null");
            requireNonNull(subject, "subject is null");
            requireNonNull(observation, "observation is null");
        }

        /** The observation is a format of {@link String#format}. */
        public static RuledOut of(String pattern, Subject subject, String format, Object... values) {
            return new RuledOut(pattern, subject, String.format(Locale.ROOT, format, values));
        }
    }

    /**
     * Something could not be checked: neither fine nor at fault.
     *
     * @param missing what it would take
     */
    record NotChecked(Subject subject, String what, String missing) implements Conclusion {
        public NotChecked {
            requireNonNull(subject, "subject is null");
            requireNonNull(what, "what is null");
            requireNonNull(missing, "missing is null");
        }
    }

    /**
     * A decision that needs a person's context or standing.
     *
     * @param question what to decide, with its figures
     */
    record Escalation(Subject subject, String question, String recommendation) implements Conclusion {
        public Escalation {
            requireNonNull(subject, "subject is null");
            requireNonNull(question, "question is null");
            requireNonNull(recommendation, "recommendation is null");
        }
    }

    /** How a stage fails to conserve its rows. */
    enum AnomalyKind {
        ROWS_DROPPED,
        ROWS_MULTIPLIED
    }

    /** What a cause does to the rows that it touches. */
    enum Effect {
        /** They are missing from what comes after. */
        LOST,
        /** They are there too often. */
        REPEATED,
        /** They are there, but without what a join should have added. */
        UNMATCHED,
        /** They are there, but a value of theirs is wrong. */
        CHANGED
    }
}
