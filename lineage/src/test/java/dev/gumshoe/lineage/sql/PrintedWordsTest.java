package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "select a, b from t | SELECT a,b FROM t",
                "a>=1.5 and b<>'x' | a >= 1.5 AND b <> 'x'",
                "count( * ) | count(*)",
                "x . y | x.y"
            })
    void seesTheSameWordsWhateverTheBlanks(String written, String printed) {
        assertThat(PrintedWords.are(Lexer.tokens(written, Dialect.DUCKDB), printed))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "select a | SELECT a b",
                "select a b | SELECT a",
                "a | ab",
                "1 | 12",
                "1 | 1.5",
                "'a' | 'a''b'",
                "'a' | 'A'",
                "\"a\" | \"A\"",
                "< = | <=",
                "- - a | --a",
                "a / * b | a /* b",
                "x 'a' | x'a'",
                ". 5 | .5"
            })
    void neverTakesOtherWordsForTheSame(String written, String printed) {
        assertThat(PrintedWords.are(Lexer.tokens(written, Dialect.DUCKDB), printed))
                .isFalse();
    }
}
