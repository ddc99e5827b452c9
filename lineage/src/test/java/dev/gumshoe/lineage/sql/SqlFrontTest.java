package dev.gumshoe.lineage.sql;

import static dev.gumshoe.lineage.sql.Statements.parsed;
import static dev.gumshoe.lineage.sql.Statements.printed;
import static dev.gumshoe.lineage.sql.Statements.unparsable;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFrontTest {

    @ParameterizedTest
    @MethodSource("featuresOfDialects")
    void readsWhatTheDialectHas(Dialect dialect, String sql) {
        parsed(dialect, sql);
    }

    static Stream<Object[]> featuresOfDialects() throws IOException {
        return Statements.features().map(feature -> new Object[] {feature.dialect(), feature.sql()});
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void readsStatementsWithBlankLinesAndComments(Dialect dialect) {
        assertThat(printed(dialect, "\n\n\n-- first\nselect a\n\n\n\n/* then ; */\nfrom t\n\n\n;\n\n"))
                .isEqualTo("SELECT a FROM t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"final", "error", "output", "settings", "sample", "decimal", "number", "int", "input", "script"})
    void readsKeywordsOfTheParserThatAreNames(String word) {
        assertThat(printed(
                        Dialect.POSTGRES,
                        "with " + word + " as (select 1 as " + word + ") select " + word + "." + word + " as x, sum("
                                + word + ") from " + word + " group by " + word))
                .isEqualTo("WITH " + word + " AS (SELECT 1 AS " + word + ") SELECT " + word + "." + word + " AS x, sum("
                        + word + ") FROM " + word + " GROUP BY " + word);
    }

    @Test
    void keepsTypesAndCallsThatAreSpelledLikeNames() {
        assertThat(printed(Dialect.POSTGRES, "select final.a::decimal, cast(b as decimal) from final"))
                .isEqualTo("SELECT final.a::decimal, cast(b AS decimal) FROM final");
    }

    @Test
    void tellsWhichWordsWereRenamed() {
        ParseOutcome.Parsed parsed = parsed(Dialect.POSTGRES, "select a\nfrom final");
        assertThat(parsed.rewrites())
                .containsExactly(new Rewrite(2, Rewrite.Kind.RENAMED_WORD, "final", "final__gumshoe"));
        assertThat(parsed.renames().restoreName("final__gumshoe")).isEqualTo("final");
    }

    @Test
    void renamesByASuffixThatTheSourceDoesNotHave() {
        assertThat(printed(Dialect.POSTGRES, "select a__gumshoe, '__gumshoe2' from final"))
                .isEqualTo("SELECT a__gumshoe, '__gumshoe2' FROM final");
    }

    @Test
    void keepsTokensOnTheirLines() {
        String sql = "select a, -- one\n\n\n  b,\nfrom t";
        Script script = Normaliser.normalise(
                Lexer.tokens(sql, Dialect.DUCKDB), Dialect.DUCKDB, Renames.forSql(sql, Dialect.DUCKDB));
        assertThat(Layout.of(script).text()).isEqualTo("select a,\n \n \n  b \nfrom t");
        assertThat(parsed(Dialect.DUCKDB, sql).rewrites())
                .containsExactly(new Rewrite(4, Rewrite.Kind.DROPPED_COMMA, ",", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from {{ ref('orders') }}",
                "{{ config(materialized='table') }}\nselect 1",
                "select 1 {% if x %} , 2 {% endif %}",
                "{# a comment #} select 1",
                "select * from \"{{ target.schema }}\".\"t\"",
                "select '{{ var('day') }}' as day"
            })
    void tellsTemplatesFromBrokenSql(String sql) {
        assertThat(SqlFront.parse(sql, Dialect.DUCKDB)).isEqualTo(new ParseOutcome.NotCompiled(1));
    }

    @Test
    void doesNotTakeBracesInTextOrInStructsForTemplates() {
        parsed(Dialect.DUCKDB, "select '{{ x }}' as text, {'a': {'b': 1}} as s -- {{ x }}");
    }

    @Test
    void saysWhereReadingStopped() {
        ParseOutcome.Unparsable unparsable = unparsable(Dialect.POSTGRES, "select a\nfrom t\nwhere a = 1 b");
        assertThat(unparsable).hasToString("line 3, column 13: 'b' is not expected here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "select * from a positional join b | 17 | a positional join is not read",
                "select * from a natural semi join b | 25 | a natural semi join is not read",
                "select a: 1 from t | 9 | parsed otherwise than written near ':'",
                "select * rename (a b) from t | 10 | '* RENAME' is not read; expected the columns to be listed",
                "select * from t match_recognize (order by a pattern (x) define x as a > 1) | 17 | MATCH_RECOGNIZE is not read",
                "select * from t pivot (sum(x) for y in (any order by y)) | 17 | a pivot over values that the warehouse finds is not read; expected them to be listed"
            })
    void refusesWhatItWouldReadOtherwiseThanWritten(String sql, int column, String reason) {
        assertThat(unparsable(Dialect.DUCKDB, sql)).isEqualTo(new ParseOutcome.Unparsable(1, column, reason));
    }

    @Test
    void tellsAntiJoinsFromSemiJoins() {
        PlainSelect select =
                (PlainSelect) parsed(Dialect.DUCKDB, "select * from a anti join b using (x) semi join c using (x)")
                        .tree();
        assertThat(select.getJoin(0)).isInstanceOf(AntiJoin.class);
        assertThat(select.getJoin(1)).isNotInstanceOf(AntiJoin.class);
        assertThat(SourcePosition.of(select.getJoin(0))).contains(new SourcePosition(1, 17));
    }

    @Test
    void tellsWhatItDropped() {
        assertThat(parsed(Dialect.SNOWFLAKE, "select filter(l, x int -> x > 1) from t")
                        .rewrites())
                .containsExactly(new Rewrite(1, Rewrite.Kind.DROPPED_TYPE, "int", ""));
        assertThat(parsed(Dialect.DATABRICKS, "select a from t\ncluster by b").rewrites())
                .containsExactly(new Rewrite(2, Rewrite.Kind.DROPPED_CLAUSE, "cluster", ""));
    }

    @Test
    void readsOneStatementOnly() {
        assertThat(unparsable(Dialect.POSTGRES, "select 1; select 2"))
                .hasToString("line 1, column 9: more than one statement; expected one");
        parsed(Dialect.POSTGRES, "select ';' as \"a;b\" -- ; \n ;;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", ";", "-- nothing", "/* nothing */"})
    void saysWhereThereIsNoStatement(String sql) {
        assertThat(unparsable(Dialect.ANSI, sql).reason()).isEqualTo("no statement");
    }
}
