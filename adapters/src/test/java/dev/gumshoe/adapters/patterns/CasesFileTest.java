package dev.gumshoe.adapters.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.patterns.PatternCase.CaseLead;
import dev.gumshoe.adapters.patterns.PatternCase.Expected;
import dev.gumshoe.adapters.patterns.PatternCase.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasesFileTest {
    private static final String YAML = """
            reports:
              rows are lost:
                data:
                  orders: |
                    id,no
                    1,007
                types:
                  orders: {no: varchar}
                models:
                  fct: select * from {{ ref('orders') }}
                keys: {fct: [id]}
                lead: {kind: sum, model: fct, column: id, expected: 12.50}
                finding: {at: fct, rows: 1, amount: 2.5, evidence: [seen], fix: 7}
            stays silent:
              nothing is lost:
                data: {orders: "id"}
                models:
                  fct: select 1
                lead: {kind: sweep}
                ruled_out: fct
                instead: {pattern: other, at: orders, rows: 2, question: true}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsACaseThatReports() {
        PatternCase one = read(YAML).get(0);

        assertThat(one.name()).isEqualTo("rows are lost");
        assertThat(one.data()).containsEntry("orders", "id,no\n1,007\n");
        assertThat(one.types()).containsEntry("orders", Map.of("no", "varchar"));
        assertThat(one.keys()).containsEntry("fct", List.of("id"));
        assertThat(one.lead()).isEqualTo(new CaseLead.Sum("fct", "id", new BigDecimal("12.50")));
        assertThat(one.verdict())
                .isEqualTo(new Verdict.Reports(new Expected(
                        "",
                        "fct",
                        1,
                        Optional.of(new BigDecimal("2.5")),
                        false,
                        false,
                        List.of("seen"),
                        Optional.of(new BigDecimal("7")))));
    }

    @Test
    void readsACaseThatStaysSilent() {
        PatternCase one = read(YAML).get(1);

        assertThat(one.lead()).isEqualTo(new CaseLead.Sweep());
        assertThat(one.verdict())
                .isEqualTo(new Verdict.StaysSilent(
                        Optional.of("fct"),
                        Optional.of(new Expected(
                                "other", "orders", 2, Optional.empty(), true, false, List.of(), Optional.empty()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "kind: sum,|kind: mean,|cases.yaml:12: 'kind' is 'mean'; expected row-count, sum, count-distinct, failed-test, failed-run or sweep",
                "kind: sum, model: fct|kind: sum, model: fkt|cases.yaml:12: 'model' is 'fkt'; expected fct (did you mean 'fct'?)",
                "at: fct, rows: 1|at: fct, rows: 1.5|cases.yaml:13: 'rows' is '1.5'; expected a whole number",
                "at: fct, rows: 1,|at: fct,|cases.yaml:13: has no 'rows'; expected one",
                "ruled_out: fct|ruled_out: ftc|cases.yaml:20: 'ruled_out' is 'ftc'; expected orders, fct (did you mean 'fct'?)",
                "question: true|question: no|cases.yaml:21: 'question' is 'no'; expected true, or no such key",
                "ruled_out: fct|finding: {}|cases.yaml:20: unknown key 'finding'",
                "orders: {no: varchar}|order: {no: varchar}|cases.yaml:8: unknown key 'order'",
                "stays silent:|silent:|cases.yaml:14: unknown key 'silent'",
            })
    void namesTheLineAndTheKeyOfWhatIsWrong(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(YAML.replace(right, wrong)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    private List<PatternCase> read(String yaml) {
        Path file = folder.resolve("cases.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CasesFile.read(file);
    }
}
