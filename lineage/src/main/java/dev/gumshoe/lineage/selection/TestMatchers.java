package dev.gumshoe.lineage.selection;

import java.util.List;
import java.util.regex.Pattern;

/** The methods that select tests. */
final class TestMatchers {
    private static final List<String> TYPES = List.of("generic", "singular", "unit", "data", "schema");

    private TestMatchers() {}

    /** {@code test_name}: the macro that a generic test calls, or a unit test's name. */
    static NodeMatcher named(String value) {
        Pattern name = Wildcards.compile(value);
        return node -> node.is("unit_test")
                ? name.matcher(node.name().name()).matches()
                : !node.testMacro().isEmpty() && name.matcher(node.testMacro()).matches();
    }

    /** {@code test_type}; {@code schema} is dbt's old word for {@code generic}. */
    static NodeMatcher ofType(String type) {
        return switch (type) {
            case "generic", "schema" ->
                node -> node.is("test") && !node.testMacro().isEmpty();
            case "singular" -> node -> node.is("test") && node.testMacro().isEmpty();
            case "data" -> node -> node.is("test");
            case "unit" -> node -> node.is("unit_test");
            default ->
                throw new SelectionException(
                        "'test_type:" + type + "' is no kind of test; expected generic, singular, unit or data",
                        type,
                        TYPES);
        };
    }
}
