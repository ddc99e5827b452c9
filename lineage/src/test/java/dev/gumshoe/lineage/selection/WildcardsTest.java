package dev.gumshoe.lineage.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expectations are those of Python's {@code fnmatch.fnmatchcase}. */
class WildcardsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a*, abc, true",
                "a*c, abc, true",
                "a?c, abc, true",
                "a?c, ac, false",
                "[ab]c, bc, true",
                "[!ab]c, bc, false",
                "[!ab]c, xc, true",
                "[a-c]x, bx, true",
                "[]]x, ]x, true",
                "[!]]x, ]x, false",
                "[ab, [ab, true",
                "a.c, abc, false",
                "a+(b), a+(b), true",
                "A*, abc, false",
                "[^a]b, ^b, true",
                "[[]a, [a, true",
            })
    void matchesAsFnmatchDoes(String pattern, String text, boolean matches) {
        assertThat(Wildcards.matches(pattern, text)).isEqualTo(matches);
    }
}
