package dev.gumshoe.adapters.dbt.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.adapters.InputException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentTemplateTest {
    private final EnvironmentTemplate template = new EnvironmentTemplate(
            "profiles.yml",
            Map.of("HOST", "db.example.com", "PORT", "5432", "ON", "True", "SECRET", "hunter2", "EMPTY", ""));

    static Stream<Arguments> filled() {
        return Stream.of(
                Arguments.of("plain", "plain"),
                Arguments.of("{{ env_var('HOST') }}", "db.example.com"),
                Arguments.of("{{env_var(\"HOST\")}}", "db.example.com"),
                Arguments.of("{{- env_var('HOST') -}}", "db.example.com"),
                Arguments.of("https://{{ env_var('HOST') }}:{{ env_var('PORT') }}/", "https://db.example.com:5432/"),
                Arguments.of("{{ env_var('PORT') }}", "5432"),
                Arguments.of("{{ env_var('PORT') | int }}", 5432L),
                Arguments.of("{{ env_var('PORT') | as_number }}", 5432L),
                Arguments.of("{{ env_var('PORT') | as_text }}", "5432"),
                Arguments.of("{{ env_var('PORT') | as_native }}", 5432L),
                Arguments.of("{{ env_var('HOST') | as_native }}", "db.example.com"),
                Arguments.of("{{ env_var('ON') | as_bool }}", true),
                Arguments.of("{{ env_var('NONE', '0.5') | as_number }}", new BigDecimal("0.5")),
                Arguments.of("{{ env_var('NONE', 7) | int }}", 7L),
                Arguments.of("{{ env_var('NONE', 'it\\'s }} \"x\"') }}", "it's }} \"x\""),
                Arguments.of("{{ env_var('EMPTY', 'default') }}", ""),
                Arguments.of("{{ env_var('NONE', '') }}", ""));
    }

    @ParameterizedTest
    @MethodSource("filled")
    void fillsInTheEnvironment(String text, Object value) {
        assertThat(template.value("key", text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ target.name }}",
                "{{ env_var('HOST') ~ 'x' }}",
                "{{ env_var('HOST'",
                "{{ env_var(HOST) }}",
                "{% if true %}x{% endif %}",
                "{# comment #}",
                "{{ }}",
                "{{"
            })
    void refusesOtherJinja(String text) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> template.value("key", text))
                .withMessageStartingWith(
                        "profiles.yml: 'key' holds Jinja that is not supported here; expected {{ env_var(");
    }

    @Test
    void refusesAnotherFilter() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> template.value("key", "{{ env_var('HOST') | upper }}"))
                .withMessage("profiles.yml: 'key' uses the filter 'upper'; expected one of "
                        + "int, as_bool, as_number, as_native, as_text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "as_bool", "as_number"})
    void neverQuotesAValue(String filter) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> template.value("key", "{{ env_var('SECRET') | " + filter + " }}"))
                .satisfies(e -> assertThat(e.getMessage())
                        .startsWith("profiles.yml: 'key' is of the wrong kind once filled in; expected ")
                        .doesNotContain("hunter2"));
    }

    @Test
    void survivesAVeryLongExpression() {
        String text = "{{ env_var('" + "x".repeat(100_000) + "') }}";
        assertThatExceptionOfType(InputException.class).isThrownBy(() -> template.value("key", text));
    }
}
