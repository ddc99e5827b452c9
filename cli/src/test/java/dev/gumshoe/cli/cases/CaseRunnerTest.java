package dev.gumshoe.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternLibrary;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.rules.DroolsDecider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRunnerTest {
    private static final String PATTERN = "inner-join-drops-unmatched-keys";
    private static final String CASES = """
            reports:
              guest orders:
                data:
                  orders: |
                    id,customer
                    1,10
                    2,99
                  customers: |
                    customer,name
                    10,Ada
                models:
                  fct: select o.id from {{ ref('orders') }} o join {{ ref('customers') }} c on c.customer = o.customer
                lead: {kind: row-count, model: fct, expected: 2}
                finding: {at: fct, rows: 1}
            stays silent: {}
            """;

    @TempDir
    private Path folder;

    @Test
    void passesWhenTheFindingIsTheExpectedOne() throws Exception {
        assertThat(run(CASES).passed()).isTrue();
    }

    @Test
    void saysWhatIsExpectedAndWhatIsFound() throws Exception {
        CaseResult result = run(CASES.replace("rows: 1}", "rows: 3}"));

        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0))
                .startsWith("expected a finding of " + PATTERN + " at fct with 3 rows; found fct")
                .contains("1 rows");
        assertThat(result.text())
                .contains("cases.yaml:3: " + PATTERN + ": guest orders")
                .contains("rule: " + PATTERN + ": conclude");
    }

    @Test
    void failsWhenAnotherPatternShouldReport() throws Exception {
        String silent = CASES.replace("stays silent: {}", "")
                .replace("reports:", "reports: {}\nstays silent:")
                .replace("finding: {at: fct, rows: 1}", "instead: {pattern: null-join-keys, at: fct, rows: 1}");

        assertThat(run(silent).problems())
                .anyMatch(problem -> problem.startsWith("expected " + PATTERN + " to stay silent; found"))
                .anyMatch(problem ->
                        problem.startsWith("expected a finding of null-join-keys at fct with 1 rows; found none"));
    }

    @Test
    void namesTheCaseWhoseModelDoesNotBuild() {
        assertThatThrownBy(() -> run(CASES.replace("o.id from", "o.idd from")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cases.yaml:3: model 'fct' cannot be built: binder error");
    }

    @Test
    void namesTheRefThatIsNotThere() {
        assertThatThrownBy(() -> run(CASES.replace("ref('orders')", "ref('order')")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ref('order') is no table or model of the case; expected one");
    }

    private CaseResult run(String yaml) throws IOException, WarehouseException {
        Path file = folder.resolve("cases.yaml");
        Files.writeString(file, yaml);
        try (CaseRunner runner = new CaseRunner(
                DroolsDecider.load("rules", "bug-patterns"), PatternLibrary.below(LibraryFolder.PATTERNS))) {
            return runner.run(PATTERN, CasesFile.read(file).get(0));
        }
    }
}
