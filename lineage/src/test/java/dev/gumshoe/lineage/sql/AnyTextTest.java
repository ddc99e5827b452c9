package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of every text, SQL or not. */
class AnyTextTest {

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tokensStandWhereTheyAreSaidToStand(Dialect dialect) throws IOException {
        texts(dialect, 2_000).forEach(sql -> {
            int at = 0;
            for (Token token : Lexer.tokens(sql, dialect)) {
                assertThat(token.start()).as(sql).isGreaterThanOrEqualTo(at);
                if (token.kind() != Token.Kind.OPEN) {
                    assertThat(token.text()).as(sql).isNotEmpty();
                    assertThat(sql.startsWith(token.text(), token.start()))
                            .as(sql)
                            .isTrue();
                    at = token.end();
                }
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void normalisingKeepsTheLines(Dialect dialect) throws IOException {
        texts(dialect, 2_000).forEach(sql -> {
            List<Token> tokens = Lexer.tokens(sql, dialect);
            Script script = Normaliser.normalise(tokens, dialect, Renames.forSql(sql, dialect));
            String text = Layout.of(script).text();
            assertThat(lineFeeds(text)).as(sql).isLessThanOrEqualTo(lineFeeds(sql));
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void normalisingKeepsTheTokensOrSaysWhatItMadeOfThem(Dialect dialect) throws IOException {
        texts(dialect, 2_000).forEach(sql -> {
            List<Token> tokens = Lexer.tokens(sql, dialect);
            Script script = Normaliser.normalise(tokens, dialect, Renames.forSql(sql, dialect));
            assertThat(script.pieces().stream().map(Script.Piece::source))
                    .as(sql)
                    .containsExactlyInAnyOrderElementsOf(tokens);
            long changed = script.pieces().stream()
                    .filter(piece -> piece.isChanged() && !piece.text().isBlank())
                    .count();
            assertThat(script.rewrites().size()).as(sql).isGreaterThanOrEqualTo((int) changed);
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void readingNeverThrowsAndSaysWhere(Dialect dialect) throws IOException {
        texts(dialect, 300).forEach(sql -> {
            if (SqlFront.parse(sql, dialect) instanceof ParseOutcome.Unparsable unparsable) {
                assertThat(unparsable.reason()).as(sql).isNotBlank().doesNotContain("took longer");
                assertThat((long) unparsable.line()).as(sql).isBetween(1L, lineFeeds(sql) + 1);
                assertThat(unparsable.column()).as(sql).isBetween(1, sql.length() + 1);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void whatIsReadReadsTheSameOncePrinted(Dialect dialect) throws IOException {
        texts(dialect, 300).forEach(sql -> {
            if (SqlFront.parse(sql, dialect) instanceof ParseOutcome.Parsed parsed) {
                String printed = SqlText.of(parsed, parsed.tree());
                assertThat(Statements.printed(dialect, printed)).as(sql).isEqualToIgnoringWhitespace(printed);
            }
        });
    }

    private static Stream<String> texts(Dialect dialect, int count) throws IOException {
        List<String> statements = Statements.features()
                .filter(feature -> feature.dialect() == dialect || dialect == Dialect.ANSI)
                .map(Statements.Feature::sql)
                .toList();
        Stream<String> words = SqlSoup.words(count / 2);
        return Stream.concat(
                words.map(text -> text.hashCode() % 2 == 0 ? text : "select " + text),
                SqlSoup.broken(statements, count / 2));
    }

    private static long lineFeeds(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }
}
