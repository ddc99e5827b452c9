package dev.gumshoe.adapters.dbt.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.ManifestText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BadManifestTest {
    private static final String DEEP = "[".repeat(5000) + "]".repeat(5000);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`   `                     | is empty; expected a manifest that dbt wrote",
                "[]                        | holds a list, not an object; expected a manifest that dbt wrote",
                "7                         | holds a number, not an object; expected a manifest that dbt wrote",
                "nonsense                  | is not JSON at line 1, column 1; expected a manifest that dbt wrote",
                "{\"a\": {\"b\"           | is cut off at line 1, column 11; expected the whole of a manifest that dbt wrote",
                "{}                        | has no metadata; expected a manifest that dbt wrote",
                "{\"nodes\": {}}           | has no metadata; expected a manifest that dbt wrote",
                "{\"metadata\": {}}        | does not say which schema it has; expected a manifest that dbt wrote",
                "{\"metadata\": 1}         | metadata is a number; expected an object",
                "{\"a\": 1} {}             | goes on after its end at line 1, column 11; expected a manifest that dbt wrote"
            })
    void saysWhatIsWrongWithTheFile(String text, String message) {
        assertRefused(ManifestText.write(folder.resolve("manifest.json"), text), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "https://schemas.getdbt.com/dbt/run-results/v6.json | has the schema of dbt's run-results; expected a manifest that dbt wrote",
                "https://example.com/x.json | has the schema 'https://example.com/x.json'; expected a manifest that dbt wrote"
            })
    void refusesAnotherArtifact(String schema, String message) {
        Path file = ManifestText.write(
                folder.resolve("manifest.json"), "{\"metadata\": {\"dbt_schema_version\": \"" + schema + "\"}}");
        assertRefused(file, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": \"a\"}                                        | model.shop.a has no 'resource_type'; expected one",
                "{\"resource_type\": \"model\"}                            | model.shop.a has no 'name'; expected one",
                "7                                                         | model.shop.a is a number; expected an object",
                "{\"name\": [], \"resource_type\": \"model\"}             | model.shop.a has a list as 'name'; expected text",
                "{\"name\": \"a\", \"resource_type\": \"model\", \"columns\": []} | model.shop.a has a list as 'columns'; expected an object",
                "{\"name\": \"a\", \"resource_type\": \"model\", \"columns\": {\"c\": 1}} | model.shop.a has a number as 'columns.c'; expected an object",
                "{\"name\": \"a\", \"resource_type\": \"model\", \"depends_on\": {\"nodes\": {}}} | model.shop.a has an object as 'nodes'; expected a list",
                "{\"name\": \"a\", \"resource_type\": \"model\", \"config\": {\"enabled\": \"no\"}} | model.shop.a has text as 'enabled'; expected true or false",
                "{\"name\": \"a\", \"resource_type\": \"test\", \"config\": {\"severity\": \"fatal\"}} | model.shop.a has severity 'fatal'; expected warn or error"
            })
    void saysWhichNodeIsWrong(String node, String message) {
        assertRefused(ManifestText.file(folder, "\"model.shop.a\": " + node), message);
    }

    @Test
    void saysWhereAFileIsMissing() {
        assertRefused(folder.resolve("manifest.json"), "there is no such file; expected a manifest that dbt wrote");
        assertRefused(folder, "is a folder; expected a manifest that dbt wrote");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(ManifestText.write(folder.resolve("m.json"), ""), "is empty; expected a manifest that dbt wrote");
    }

    @Test
    void refusesAManifestWithoutNodes() {
        assertRefused(
                ManifestText.file(folder, "v12", "\"sources\": {}"),
                "has no 'nodes'; expected a manifest that dbt wrote");
    }

    @Test
    void refusesABinaryFile() throws IOException {
        byte[] bytes = new byte[1000];
        new Random(1).nextBytes(bytes);
        assertRefusedInOneLine(Files.write(folder.resolve("manifest.json"), bytes));
    }

    @Test
    void refusesTheSameNodeTwice() {
        Path file = ManifestText.file(folder, ManifestText.model("a", "") + "," + ManifestText.model("a", ""));
        assertRefused(file, "nodes has the key 'model.shop.a' twice; expected each key once");
    }

    @Test
    void refusesTheSameFieldTwice() {
        Path file = ManifestText.file(folder, ManifestText.model("a", ", \"path\": \"a\", \"path\": \"b\""));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ManifestReader.read(file))
                .withMessageContaining("has the same key twice at line 1, column");
    }

    @Test
    void refusesDeepNesting() {
        Path file = ManifestText.file(folder, ManifestText.model("a", ", \"config\": {\"x\": " + DEEP + "}"));
        assertRefused(file, "is nested too deeply or holds too long a value; expected a manifest that dbt wrote");
    }

    @Test
    void refusesDeepNestingWhereItReadsNothing() {
        Path file = ManifestText.file(folder, "v12", "\"nodes\": {}, \"docs\": " + DEEP);
        assertRefused(file, "is nested too deeply or holds too long a value; expected a manifest that dbt wrote");
    }

    @Test
    void refusesAHugeText() {
        Path file = ManifestText.file(
                folder, ManifestText.model("a", ", \"raw_code\": \"" + "x".repeat(21_000_000) + "\""));
        assertRefused(file, "is nested too deeply or holds too long a value; expected a manifest that dbt wrote");
    }

    @Test
    void refusesABlankUniqueId() {
        assertRefusedInOneLine(ManifestText.file(folder, ManifestText.entry(" ", "model", "a", "")));
    }

    @Test
    void neverFailsOtherwiseHoweverAManifestIsDamaged() throws IOException {
        byte[] good = Files.readAllBytes(ManifestText.SHOP.resolve("target/manifest.json"));
        Random random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            byte[] bad = good.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) "\"{}[]:,x0- \n\u0000\\".charAt(random.nextInt(14));
            }
            Path file = Files.write(folder.resolve("manifest.json"), bad);
            try {
                ManifestReader.read(file).isCompiled();
            } catch (InputException e) {
                assertThat(e.getMessage())
                        .startsWith(file + ": ")
                        .contains("; expected ")
                        .doesNotContain("\n");
            }
        }
    }

    private static void assertRefused(Path file, String message) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ManifestReader.read(file))
                .withMessage(file + ": " + message);
    }

    private static void assertRefusedInOneLine(Path file) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> ManifestReader.read(file))
                .satisfies(
                        e -> assertThat(e.getMessage()).startsWith(file + ": ").hasLineCount(1));
    }
}
