package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every text, SQL or not. */
class NormaliserProperties {

    @Property(tries = 2_000)
    void tokensStandWhereTheyAreSaidToStand(@ForAll("soup") String sql, @ForAll Dialect dialect) {
        int at = 0;
        for (Token token : Lexer.tokens(sql, dialect)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(at);
            if (token.kind() != Token.Kind.OPEN) {
                assertThat(token.text()).isNotEmpty();
                assertThat(sql).startsWith(sql.substring(0, token.start()) + token.text());
                at = token.end();
            }
        }
    }

    @Property(tries = 2_000)
    void normalisingKeepsTheLines(@ForAll("soup") String sql, @ForAll Dialect dialect) {
        List<Token> tokens = Lexer.tokens(sql, dialect);
        Script script = Normaliser.normalise(tokens, dialect, Renames.forSql(sql, dialect));
        Layout layout = Layout.of(script);
        assertThat(lineFeeds(layout.text())).isLessThanOrEqualTo(lineFeeds(sql));
    }

    private static long lineFeeds(String text) {
        return text.chars().filter(c -> c == '\n').count();
    }

    @Property(tries = 300)
    void readingNeverThrows(@ForAll("soup") String sql, @ForAll Dialect dialect) {
        assertThat(SqlFront.parse(sql, dialect)).isNotNull();
    }

    @Property(tries = 300)
    void whatIsReadReadsTheSameOncePrinted(@ForAll("soup") String sql, @ForAll Dialect dialect) {
        if (SqlFront.parse("select " + sql, dialect) instanceof ParseOutcome.Parsed parsed) {
            String printed = SqlText.of(parsed, parsed.tree());
            ParseOutcome again = SqlFront.parse(printed, dialect);
            assertThat(again).as(printed).isInstanceOf(ParseOutcome.Parsed.class);
            assertThat(Statements.printed(dialect, printed)).isEqualToIgnoringWhitespace(printed);
        }
    }

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "select",
                        "from",
                        "where",
                        "with",
                        "as",
                        "final",
                        "a",
                        "t",
                        "\"q\"",
                        "`b`",
                        "'s'",
                        "e'\\''",
                        "$$d$$",
                        "1",
                        "1.5",
                        ".5",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        ";",
                        ".",
                        "*",
                        "+",
                        "-",
                        "/",
                        "//",
                        "**",
                        "::",
                        ":",
                        "->",
                        "#",
                        "~~",
                        "lambda",
                        "x",
                        "semi",
                        "join",
                        "on",
                        "=",
                        "union",
                        "all",
                        "exclude",
                        "div",
                        "case",
                        "when",
                        "then",
                        "end",
                        "and",
                        "not",
                        "null",
                        "\n",
                        "\n\n\n",
                        "\t",
                        "\r\n",
                        "--c\n",
                        "/*",
                        "*/",
                        "{{",
                        "%}",
                        "'",
                        "\"",
                        "`",
                        "\\",
                        "é",
                        "٣",
                        "\uFEFF",
                        "interval",
                        "group",
                        "by",
                        "order",
                        "limit")
                .list()
                .ofMaxSize(25)
                .map(words -> String.join(" ", words));
    }
}
