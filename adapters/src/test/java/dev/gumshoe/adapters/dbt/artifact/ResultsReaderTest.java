package dev.gumshoe.adapters.dbt.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.ManifestText;
import dev.gumshoe.engine.fact.FreshnessCheckFailed;
import dev.gumshoe.engine.fact.FreshnessStatus;
import dev.gumshoe.engine.fact.RunResult;
import dev.gumshoe.engine.fact.RunStatus;
import dev.gumshoe.engine.fact.SourceFreshness;
import dev.gumshoe.engine.fact.UniqueId;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ResultsReaderTest {
    private static final UniqueId ORDERS = new UniqueId("source.shop.raw.orders");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "success,SUCCESS",
        "pass,PASS",
        "no-op,NO_OP",
        "warn,WARN",
        "skipped,SKIPPED",
        "partial success,PARTIAL_SUCCESS",
        "fail,FAIL",
        "error,ERROR",
        "runtime error,RUNTIME_ERROR",
        "reused,REUSED"
    })
    void readsEveryStatusByDbtsOwnName(String name, RunStatus status) {
        Path file = runResults("{\"unique_id\": \"test.shop.t\", \"status\": \"" + name + "\", \"failures\": null}");
        assertThat(RunResultsReader.read(file).results())
                .containsExactly(new RunResult(new UniqueId("test.shop.t"), status, 0, ""));
    }

    @Test
    void readsHowManyRowsFailed() {
        Path file = runResults("""
                {"unique_id": "test.shop.new", "status": "fail", "failures": 4, "message": "Got 4 results, configured to fail if != 0"},
                {"unique_id": "test.shop.a_old", "status": "fail", "message": "Got 3 results, expected 0."}""");
        assertThat(RunResultsReader.read(file).results())
                .extracting(RunResult::failures)
                .containsExactly(3L, 4L);
    }

    @Test
    void refusesAnUnknownStatus() {
        Path file = runResults("{\"unique_id\": \"model.shop.a\", \"status\": \"late\"}");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> RunResultsReader.read(file))
                .withMessage(file + ": model.shop.a has status 'late'; expected success, pass, no-op, warn, skipped, "
                        + "partial success, fail, error, runtime error, reused");
    }

    @Test
    void refusesAResultOfNothing() {
        Path file = runResults("{\"status\": \"pass\"}");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> RunResultsReader.read(file))
                .withMessage(file + ": a result has no 'unique_id'; expected one");
    }

    @Test
    void warnsOfALaterVersion() {
        Path file = artifact("run-results/v9", "");
        assertThat(RunResultsReader.read(file).warnings())
                .containsExactly(file + ": schema version v9 is newer than v6: read as far as it is known");
    }

    @Test
    void tellsOfFreshnessAndOfChecksThatCouldNotRun() {
        Path file = artifact("sources/v3", """
                {"unique_id": "source.shop.raw.orders", "status": "warn", "max_loaded_at": "2025-01-30T10:00:00+02:00",
                 "snapshotted_at": "2025-01-31T09:30:00.500000Z"},
                {"unique_id": "source.shop.raw.lines", "status": "runtime error", "error": "no such table"}""");
        assertThat(SourcesReader.read(file).facts())
                .containsExactly(
                        new SourceFreshness(
                                ORDERS,
                                FreshnessStatus.WARN,
                                Instant.parse("2025-01-30T08:00:00Z"),
                                Instant.parse("2025-01-31T09:30:00.5Z")),
                        new FreshnessCheckFailed(new UniqueId("source.shop.raw.lines"), "no such table"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"status\": \"late\" | has status 'late'; expected pass, warn, error or runtime error",
                "\"status\": \"pass\" | has no 'max_loaded_at'; expected one",
                "\"status\": \"pass\", \"max_loaded_at\": \"soon\" | has max_loaded_at 'soon'; expected a time such as 2025-01-31T09:30:00Z"
            })
    void refusesAFreshnessThatCannotBe(String members, String message) {
        Path file = artifact("sources/v3", "{\"unique_id\": \"" + ORDERS + "\", " + members + "}");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> SourcesReader.read(file))
                .withMessage(file + ": " + ORDERS + " " + message);
    }

    @Test
    void refusesAnotherArtifact() {
        Path file = artifact("run-results/v6", "");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> SourcesReader.read(file))
                .withMessage(file
                        + ": has the schema of dbt's run-results; expected source freshness results that dbt wrote");
    }

    private Path runResults(String results) {
        return artifact("run-results/v6", results);
    }

    private Path artifact(String schema, String results) {
        return ManifestText.write(
                folder.resolve("artifact.json"),
                "{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/" + schema
                        + ".json\"}, \"results\": [" + results + "]}");
    }
}
