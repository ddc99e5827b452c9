package dev.gumshoe.lineage.selection;

import dev.gumshoe.lineage.selection.Specification.Combination;
import dev.gumshoe.lineage.selection.Specification.Criterion;
import dev.gumshoe.lineage.selection.Specification.Neighbours;
import dev.gumshoe.lineage.selection.Specification.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads selections as they are written on the command line. The grammar is dbt-core's {@code RAW_SELECTOR_PATTERN} in
 * {@code dbt/graph/selector_spec.py}; spaces unite and commas intersect, as in {@code dbt/graph/cli.py}.
 *
 * @param indirect the mode where a criterion does not state its own
 */
record Words(IndirectSelection indirect) {
    private static final Pattern CRITERION = Pattern.compile(
            "(?<around>@)?(?<up>(?<upSteps>\\d*)\\+)?((?<method>[\\w.]+):)?(?<value>.*?)(?<down>\\+(?<downSteps>\\d*))?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SEPARATOR = Pattern.compile("\\.");

    private static final List<String> EVERYTHING =
            List.of("fqn:*", "source:*", "exposure:*", "metric:*", "semantic_model:*");

    /** What is selected and not excluded; everything where nothing is selected. */
    Specification of(List<String> select, List<String> exclude) {
        Specification included = select.isEmpty() ? union(EVERYTHING, false) : union(select, true);
        return Combination.of(Operation.DIFFERENCE, List.of(included, union(exclude, true)));
    }

    private Specification union(List<String> words, boolean expected) {
        List<Specification> parts = words.stream()
                .flatMap(word -> Stream.of(word.split(" ", -1)))
                .map(word -> intersection(word, expected))
                .toList();
        return new Combination(Operation.UNION, parts, indirect, Optional.empty());
    }

    private Specification intersection(String word, boolean expected) {
        List<Specification> parts = Arrays.stream(word.split(",", -1))
                .map(part -> (Specification) criterion(part))
                .toList();
        return new Combination(
                Operation.INTERSECTION, parts, indirect, expected ? Optional.of(word) : Optional.empty());
    }

    /** One criterion. */
    Criterion criterion(String word) {
        Matcher matcher = CRITERION.matcher(word);
        if (!matcher.matches()) {
            throw new SelectionException("'" + word + "' is no selection; expected one such as +tag:nightly");
        }
        boolean around = matcher.group("around") != null;
        boolean down = matcher.group("down") != null;
        if (around && down) {
            throw new SelectionException("'" + word + "' has '@' before it and '+' after it; expected one of the two");
        }
        String value = matcher.group("value");
        String[] method = method(matcher.group("method"));
        return new Criterion(
                word,
                method.length == 0 ? Method.of(value) : Method.named(method[0], word),
                method.length == 0 ? List.of() : List.of(method).subList(1, method.length),
                value,
                new Neighbours(
                        around,
                        matcher.group("up") == null ? 0 : steps(matcher.group("upSteps"), word),
                        down ? steps(matcher.group("downSteps"), word) : 0),
                indirect);
    }

    private static String[] method(@Nullable String stated) {
        return stated == null ? new String[0] : SEPARATOR.split(stated, -1);
    }

    private static int steps(@Nullable String digits, String word) {
        if (digits == null || digits.isEmpty()) {
            return Neighbours.ALL;
        }
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new SelectionException("'" + word + "' goes " + digits + " steps; expected fewer");
        }
    }
}
