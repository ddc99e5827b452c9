package dev.gumshoe.adapters.patterns;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case of a bug pattern: a few rows, a few models, a lead, and what must come of it.
 *
 * @param where the file and line at which the case is written
 * @param data the source tables, each as CSV
 * @param types the types of columns by table, where they should not be inferred from the values
 * @param models each model's SQL, its inputs as {@code {{ ref('name') }}}
 * @param keys the columns that the project declares to identify a row, by table or model
 * @param settings what else the project says
 */
public record PatternCase(
        String name,
        String where,
        Map<String, String> data,
        Map<String, Map<String, String>> types,
        Map<String, String> models,
        Map<String, List<String>> keys,
        CaseSettings settings,
        CaseLead lead,
        Verdict verdict) {
    public PatternCase {
        requireNonNull(name, "name is null");
        requireNonNull(where, "where is null");
        requireNonNull(settings, "settings is null");
        requireNonNull(lead, "lead is null");
        requireNonNull(verdict, "verdict is null");
        data = ordered(data);
        types = ordered(types);
        models = ordered(models);
        keys = ordered(keys);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** What opens the case. A failed test is of a kind that dbt knows, or {@code singular}. */
    public sealed interface CaseLead {
        record RowCount(String model, BigDecimal expected) implements CaseLead {}

        record Sum(String model, String column, BigDecimal expected) implements CaseLead {}

        record CountDistinct(String model, String column, BigDecimal expected) implements CaseLead {}

        record FailedRun(String model, String message) implements CaseLead {}

        record FailedTest(String model, String test, long failures) implements CaseLead {}

        record Sweep() implements CaseLead {}
    }

    /** What must come of the case. */
    public sealed interface Verdict {
        /** The pattern reports this, and nothing else. */
        record Reports(Expected finding) implements Verdict {}

        /**
         * The pattern reports nothing and asks no one.
         *
         * @param ruledOut the model or table at which the pattern is suspected, tested and ruled out
         * @param instead what another pattern reports
         */
        record StaysSilent(Optional<String> ruledOut, Optional<Expected> instead) implements Verdict {}
    }

    /**
     * A finding, or a question for a person.
     *
     * @param pattern the pattern that must report it; empty for the one whose case it is
     * @param at the model or table
     * @param beside true where the fault is real and does not explain the lead
     * @param evidence the kinds of evidence that it rests on; none where the case does not say
     * @param fix what a fix that the finding proposes makes of the lead's figure
     */
    public record Expected(
            String pattern,
            String at,
            long rows,
            Optional<BigDecimal> amount,
            boolean question,
            boolean beside,
            List<String> evidence,
            Optional<BigDecimal> fix) {
        public Expected {
            evidence = List.copyOf(evidence);
        }
    }
}
