package dev.gumshoe.adapters.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.casefile.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternFileTest {
    private static final String YAML = """
            id: lost-rows
            title: Rows are lost
            summary: Rows are lost somewhere, and nobody knows where
            severity: warning      # error, warning, suggestion
            maturity: stable
            area: joins
            needs: [JoinStage, KeyMatch]

            prior: 0.25
            weights:
              # in log-odds
              seen: 2.0
              denied: -1
            fix: Find them
            """;

    @Test
    void readsEveryKey() {
        PatternFile file = PatternFile.parse("pattern.yaml", YAML);

        assertThat(file.info().id()).isEqualTo("lost-rows");
        assertThat(file.info().summary()).isEqualTo("Rows are lost somewhere, and nobody knows where");
        assertThat(file.info().severity()).isEqualTo(Severity.WARNING);
        assertThat(file.info().prior()).isEqualTo(0.25);
        assertThat(file.info().weights()).containsOnly(entry("seen", 2.0), entry("denied", -1.0));
        assertThat(file.info().fix()).isEqualTo("Find them");
        assertThat(file.maturity()).isEqualTo(PatternFile.Maturity.STABLE);
        assertThat(file.needs()).containsExactly("JoinStage", "KeyMatch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "severity: warning|severity: fatal|p.yaml:4: 'severity' is 'fatal'; expected error, warning, suggestion",
                "prior: 0.25|prior: 1.0|p.yaml:9: 'prior' is 1.0; expected a probability between 0 and 1",
                "prior: 0.25|prior: often|p.yaml:9: 'prior' is 'often'; expected a number such as 0.3",
                "needs: [JoinStage, KeyMatch]|needs: JoinStage|p.yaml:7: 'needs' is 'JoinStage'; expected a list such as [One, Other]",
                "fix: Find them|fixes: Find them|p.yaml:14: unknown key 'fixes'",
                "fix: Find them|area: joins|p.yaml:14: 'area' is there twice; expected each key once",
                "fix: Find them|fix: \"Find them\"|p.yaml:14: 'fix' is not plain text",
                "fix: Find them|fix: Find them: now|p.yaml:14: 'fix' is not plain text",
                "fix: Find them|find them|p.yaml:14: 'find them' is not a key and its value; expected key: value",
                "fix: Find them|# nothing|p.yaml:1: has no 'fix'; expected one",
                "fix: Find them|fix:|p.yaml:14: 'fix' has no value; expected one",
                "seen: 2.0|seen: much|p.yaml:12: 'seen' is 'much'; expected a number such as 0.3",
            })
    void namesTheLineAndTheKeyOfWhatIsWrong(String right, String wrong, String message) {
        assertThatThrownBy(() -> PatternFile.parse("p.yaml", YAML.replace(right, wrong)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message);
    }
}
