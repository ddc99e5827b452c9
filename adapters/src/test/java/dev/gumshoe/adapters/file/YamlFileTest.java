package dev.gumshoe.adapters.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gumshoe.adapters.InputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlFileTest {
    private static final String TOO_MUCH =
            "is nested too deeply or repeats itself too often; expected plain key: value lines";

    @TempDir
    Path folder;

    @Test
    void readsValuesByName() throws IOException {
        YamlMap yaml = read(
                "\uFEFFversion: 1.10\nyes: no\nday: 2025-01-31\nlist: [a, 2]\nnothing:\nmap: {b: 1}\nn: '12.50'\n");
        assertThat(yaml.text("version")).contains("1.10");
        assertThat(yaml.text("day")).contains("2025-01-31");
        assertThat(yaml.texts("list")).containsExactly("a", "2");
        assertThat(yaml.text("nothing")).isEmpty();
        assertThat(yaml.number("n")).contains(new BigDecimal("12.50"));
        assertThat(yaml.plain())
                .isEqualTo(Map.of(
                        "version",
                        1.1,
                        "yes",
                        false,
                        "day",
                        "2025-01-31",
                        "list",
                        List.of("a", 2),
                        "map",
                        Map.of("b", 1),
                        "n",
                        "12.50"));
    }

    @Test
    void followsAliasesAndMergeKeys() throws IOException {
        YamlMap yaml = read("a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}\nc: *a\n");
        assertThat(yaml.plain()).containsEntry("b", Map.of("x", 1, "y", 3)).containsEntry("c", Map.of("x", 1, "y", 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[a, b]              | : holds a list, not a mapping; expected settings",
                "text                | : holds text, not a mapping; expected settings",
                "# only a comment    | : is empty; expected settings",
                "a: 1\\n\\tb: 2      | : has a tab where YAML wants spaces at line 2, column 1; expected key: value lines, indented with spaces",
                "a: [1               | : is not YAML at line 1, column 6; expected key: value lines, indented with spaces",
                "a: 1\\na: 2         | : has the same key twice at line 2, column 1; expected each key once",
                "a: !env X           | : has the tag '!env' at line 1; expected plain values",
                "a: !!javax.script.ScriptEngineManager [] | : is not YAML at line 1, column 4; expected key: value lines, indented with spaces",
                "a: !local [x]       | : has the tag '!local' at line 1; expected plain values",
                "? [a]\\n: 1         | : has a key that is not text at line 1; expected key: value lines",
                "a: &a [*a]          | : is nested too deeply or repeats itself too often; expected plain key: value lines"
            })
    void saysWhatIsWrong(String text, String message) throws IOException {
        assertRefused(text.replace("\\n", "\n").replace("\\t", "\t"), message.strip());
    }

    @Test
    void refusesAnAliasBomb() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 24; i++) {
            bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
        }
        assertRefused(bomb.toString(), ": " + TOO_MUCH);
    }

    @Test
    void refusesManyAliases() throws IOException {
        assertRefused("a: &a [x]\nb: [" + "*a, ".repeat(60) + "]\n", ": " + TOO_MUCH);
    }

    @Test
    void refusesDeepNesting() throws IOException {
        assertRefused("a: " + "[".repeat(5000) + "]".repeat(5000), ": " + TOO_MUCH);
    }

    @Test
    void refusesBytesThatAreNotText() throws IOException {
        Path file = Files.write(folder.resolve("a.yml"), new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe});
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> YamlFile.read(file, "settings"))
                .withMessage(file + ": is not UTF-8 text; expected settings");
        assertRefused("a: \u0001\n", ": holds characters that YAML does not allow; expected text");
    }

    @Test
    void saysAtWhichLineAValueIsOfTheWrongKind() throws IOException {
        YamlMap yaml = read("a: 1\nb: [1]\nc: x\n");
        Path file = folder.resolve("a.yml");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> yaml.text("b"))
                .withMessage(file + ":2: 'b' is a list; expected text");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> yaml.map("a"))
                .withMessage(file + ":1: 'a' is a number; expected a mapping");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> yaml.number("c"))
                .withMessage(file + ":3: 'c' is 'x'; expected a number such as 10000 or 12.50");
    }

    private YamlMap read(String text) throws IOException {
        return YamlFile.read(Files.writeString(folder.resolve("a.yml"), text), "settings");
    }

    private void assertRefused(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("a.yml"), text);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> YamlFile.read(file, "settings"))
                .withMessage(file + message);
    }
}
