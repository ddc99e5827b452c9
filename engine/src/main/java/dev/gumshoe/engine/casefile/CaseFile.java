package dev.gumshoe.engine.casefile;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an investigation came to. The same inputs give the same case file; readings of clocks are in the journal only.
 *
 * @param id names the case's folder: the lead and a digest of the inputs
 * @param project the dbt project's name
 * @param outcome what the case came to
 * @param completeness whether the investigation ran to its end
 * @param leads what opened the case, for people
 * @param attributions each figure that is off, split over its causes
 * @param flow the row flow of every stage that was measured, upstream first
 * @param queries every statement that was run, in order
 * @param derivation the last round's firings, of which everything above follows
 * @param suppressions what a person asked not to report, each with what came of it
 */
public record CaseFile(
        String id,
        String project,
        Outcome outcome,
        Completeness completeness,
        List<String> leads,
        List<Attribution> attributions,
        List<Finding> findings,
        List<RuledOutHypothesis> ruledOut,
        List<Decision> decisions,
        List<Unchecked> unchecked,
        List<FlowLine> flow,
        List<QueryLine> queries,
        List<Derivation> derivation,
        List<Suppression> suppressions) {

    /** The version of the case file's form, written into every case and named in the published schema. */
    public static final String FORMAT = "1";

    public CaseFile {
        requireNonNull(id, "id is null");
        requireNonNull(project, "project is null");
        requireNonNull(outcome, "outcome is null");
        requireNonNull(completeness, "completeness is null");
        leads = List.copyOf(leads);
        attributions = List.copyOf(attributions);
        findings = List.copyOf(findings);
        ruledOut = List.copyOf(ruledOut);
        decisions = List.copyOf(decisions);
        unchecked = List.copyOf(unchecked);
        flow = List.copyOf(flow);
        queries = List.copyOf(queries);
        derivation = List.copyOf(derivation);
        suppressions = List.copyOf(suppressions);
    }

    /** A case of which nothing is suppressed. */
    public CaseFile(
            String id,
            String project,
            Outcome outcome,
            Completeness completeness,
            List<String> leads,
            List<Attribution> attributions,
            List<Finding> findings,
            List<RuledOutHypothesis> ruledOut,
            List<Decision> decisions,
            List<Unchecked> unchecked,
            List<FlowLine> flow,
            List<QueryLine> queries,
            List<Derivation> derivation) {
        this(
                id,
                project,
                outcome,
                completeness,
                leads,
                attributions,
                findings,
                ruledOut,
                decisions,
                unchecked,
                flow,
                queries,
                derivation,
                List.of());
    }

    /** The three results that are never merged, and the one where something was found. */
    public enum Outcome {
        /** At least one cause was found and borne out by the data. */
        FOUND,
        /** Something is wrong, and no cause was borne out. */
        UNDETERMINED,
        /** Everything that could be checked was checked, and nothing was wrong. */
        CLEAN,
        /** Nothing could be checked. */
        NOT_CHECKED
    }

    /** Whether the investigation ran to its end. */
    public enum Completeness {
        COMPLETE,
        /** The budget ran out: the case holds what was known by then. */
        BUDGET_SPENT,
        /** A person stopped it: the case holds what was known by then. */
        INTERRUPTED,
        /** The warehouse stopped answering: the case holds what was known by then. */
        WAREHOUSE_LOST
    }

    /**
     * A hypothesis that was raised and fell.
     *
     * @param observation what felled it
     * @param queries the ids of the statements that it rests on
     */
    public record RuledOutHypothesis(
            String pattern, String title, String at, String observation, List<String> queries) {
        public RuledOutHypothesis {
            requireNonNull(pattern, "pattern is null");
            requireNonNull(title, "title is null");
            requireNonNull(at, "at is null");
            requireNonNull(observation, "observation is null");
            queries = List.copyOf(queries);
        }
    }

    /** A decision that needs a person. */
    public record Decision(String at, String question, String recommendation, List<String> queries) {
        public Decision {
            requireNonNull(at, "at is null");
            requireNonNull(question, "question is null");
            requireNonNull(recommendation, "recommendation is null");
            queries = List.copyOf(queries);
        }
    }

    /** Something that could not be checked: neither fine nor at fault. */
    public record Unchecked(String at, String what, String missing) {
        public Unchecked {
            requireNonNull(at, "at is null");
            requireNonNull(what, "what is null");
            requireNonNull(missing, "missing is null");
        }
    }

    /**
     * A statement that was run.
     *
     * @param id {@code q1}, {@code q2}, ...
     * @param digest of the result: the first 16 hexadecimal digits of its SHA-256
     */
    public record QueryLine(String id, List<String> reasons, String sql, int rows, String digest) {
        public QueryLine {
            requireNonNull(id, "id is null");
            requireNonNull(sql, "sql is null");
            requireNonNull(digest, "digest is null");
            reasons = List.copyOf(reasons);
        }
    }

    /** A rule's firing, for people. */
    public record Derivation(String rule, String where, List<String> because, List<String> therefore) {
        public Derivation {
            requireNonNull(rule, "rule is null");
            requireNonNull(where, "where is null");
            because = List.copyOf(because);
            therefore = List.copyOf(therefore);
        }
    }
}
