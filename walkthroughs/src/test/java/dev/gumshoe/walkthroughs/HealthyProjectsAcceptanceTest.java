package dev.gumshoe.walkthroughs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.config.WarehouseSetting;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import dev.gumshoe.engine.casefile.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps over real projects that nobody harmed. */
@Tag("acceptance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthyProjectsAcceptanceTest {
    private final List<String> table = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temporary;

    @BeforeAll
    void head() {
        table.add("| project | outcome | findings | questions | ruled out | not checked | stages | queries |");
        table.add("| --- | --- | --- | --- | --- | --- | --- | --- |");
    }

    @AfterAll
    void print() {
        table.forEach(System.out::println);
    }

    @Test
    void sweepsTheJaffleShopToItsEnd() throws Exception {
        Scenario shop = Scenario.copy(Shared.data("artifacts/jaffle_shop"), temporary);
        Path file = Shared.data("duckdb/jaffle_shop.duckdb");
        CaseFile result = shop.sweep(new WarehouseSetting.DuckDbFile(file));
        record("jaffle_shop", result);
        assertThat(result.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(result.findings()).isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.CLEAN);
    }

    @TestFactory
    List<DynamicTest> sweepsEveryPackageToItsEnd() {
        return Shared.folders("packages").stream()
                .map(folder -> DynamicTest.dynamicTest(String.valueOf(folder.getFileName()), () -> sweep(folder)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> sweepsEveryProjectOfOurOwnToItsEnd() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("healthy"))) {
            return folders.sorted()
                    .map(folder -> DynamicTest.dynamicTest(String.valueOf(folder.getFileName()), () -> sweep(folder)))
                    .toList();
        }
    }

    private void sweep(Path folder) throws Exception {
        Scenario project = Scenario.copy(folder, temporary);
        CaseFile result = project.sweep(new WarehouseSetting.Seeds());
        record(String.valueOf(folder.getFileName()), result);
        result.unchecked()
                .forEach(u -> System.out.println(
                        "UNCHECKED " + folder.getFileName() + ": " + u.at() + ": " + u.what() + ": " + u.missing()));
        assertThat(result.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(result.findings()).allMatch(finding -> finding.severity() == Finding.Severity.SUGGESTION);
        Precision.assertJudged(said(String.valueOf(folder.getFileName()), result));
    }

    private static List<String> said(String project, CaseFile result) {
        return Stream.concat(
                        result.findings().stream()
                                .map(finding -> Precision.row(
                                        project,
                                        finding.severity().name().toLowerCase(Locale.ROOT),
                                        finding.at(),
                                        finding.headline())),
                        result.decisions().stream()
                                .map(decision ->
                                        Precision.row(project, "question", decision.at(), decision.question())))
                .toList();
    }

    private void record(String name, CaseFile result) {
        table.add(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %d | %d |",
                name,
                result.outcome(),
                result.findings().size(),
                result.decisions().size(),
                result.ruledOut().size(),
                result.unchecked().size(),
                result.flow().size(),
                result.queries().size()));
    }
}
