package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {
    private static final String MODEL = """
            with final as (select a, 'x''y' as b, $$z$$ as c from s."t" where d > 1.5e3)
            select f.*, count(*) filter (where a) over (partition by b order by c) as n
            from final f left join u on f.a = u.a and f.b in (select b from v) /* end */
            """;

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{ ", "f(", "(select ", "select * from (", "case when ", "not ", "- "})
    void saysSoWhenNestingIsTooDeep(String opening) {
        ParseOutcome outcome = SqlFront.parse("select " + opening.repeat(1_000), Dialect.DUCKDB);
        assertThat(outcome).isInstanceOf(ParseOutcome.Unparsable.class);
    }

    @Test
    void saysSoWhenAThousandParenthesesAreOpen() {
        ParseOutcome outcome = SqlFront.parse("select " + "(".repeat(1_000) + 1 + ")".repeat(1_000), Dialect.DUCKDB);
        assertThat(outcome).hasToString("line 1, column 208: more than 200 parentheses are open; expected fewer");
    }

    @Test
    void saysSoWhenAChainIsTooLong() {
        ParseOutcome outcome = SqlFront.parse("select " + "a + ".repeat(20_000) + "1", Dialect.DUCKDB);
        assertThat(outcome).hasToString("line 1, column 1: the statement is nested too deeply");
    }

    @Test
    void readsLongLists() {
        ParseOutcome outcome =
                SqlFront.parse("select a from t where a in (" + "1, ".repeat(5_000) + "1)", Dialect.POSTGRES);
        assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
    }

    @ParameterizedTest
    @MethodSource("large")
    void readsWhatIsLargeInTime(String sql) {
        assertThat(SqlFront.parse(sql, Dialect.DUCKDB)).isInstanceOf(ParseOutcome.Parsed.class);
    }

    static Stream<String> large() {
        return Stream.of(
                "select '" + "x".repeat(1 << 20) + "' from t",
                "select 1 /* " + "x".repeat(1 << 20) + " */ from t",
                "select 1" + "\n".repeat(1 << 20) + " from t",
                "select " + "t.a_column as an_alias,\n".repeat(20_000) + "1 from t",
                "select " + "t.a as final,\n".repeat(20_000) + "1 from t",
                "select a from t where a in (" + "12345, ".repeat(99_999) + "1)",
                "select 1 from t " + "join u on t.a = u.a ".repeat(5_000),
                "select 1 as a " + "union all select a from t ".repeat(5_000),
                "from t " + "union from t select a ".repeat(5_000),
                with(1_000),
                "select " + "case when a then ".repeat(150) + "1" + " end".repeat(150),
                "select " + "coalesce(cast(".repeat(75) + "1" + " as int), 2)".repeat(75),
                "select * from (".repeat(150) + "select 1" + ") t".repeat(150));
    }

    private static String with(int ctes) {
        return IntStream.range(1, ctes)
                .mapToObj(i -> "a" + i + " as (select * from a" + (i - 1) + ")")
                .collect(Collectors.joining(",\n", "with a0 as (select 1 as x),\n", " select * from a" + (ctes - 1)));
    }

    @ParameterizedTest
    @MethodSource("absurd")
    void refusesWhatIsAbsurdInTime(String sql) {
        assertThat(SqlFront.parse(sql, Dialect.DUCKDB).toString())
                .startsWith("line ")
                .doesNotContain("took longer");
    }

    static Stream<String> absurd() {
        return Stream.of(
                "select " + "a.".repeat(100_000) + "b",
                "select a" + "::int".repeat(20_000),
                "select a" + "[1]".repeat(20_000),
                "select " + "not ".repeat(20_000) + "a",
                "select " + ",".repeat(100_000),
                "select " + "case when a then ".repeat(1_000) + "1" + " end".repeat(1_000),
                "select * from (".repeat(1_000) + "select 1" + ") t".repeat(1_000),
                "final as ".repeat(100_000),
                "select (" + "a as final,".repeat(50_000) + "b)",
                "select 1 from " + "a-".repeat(100_000) + "b.c",
                "select " + "a, b, c, ".repeat(2_000) + " 1 2 3 from t",
                "(".repeat(1_000_000),
                "'".repeat(999_999),
                "$a".repeat(300_001),
                "/*".repeat(500_000));
    }

    @Test
    void saysWhereANameHasTooManyParts() {
        assertThat(SqlFront.parse("select " + "a.".repeat(1_000) + "b", Dialect.DUCKDB))
                .hasToString("line 1, column 409: a name of more than 200 parts; expected fewer");
    }

    @Test
    void saysSoWhenTheTextIsTooLong() {
        ParseOutcome outcome = SqlFront.parse("select '" + "x".repeat(3 << 20) + "'", Dialect.DUCKDB);
        assertThat(outcome).hasToString("line 1, column 1: the text has 3145737 characters; at most 2097152 are read");
    }

    @Test
    void saysWhereANulStands() {
        assertThat(SqlFront.parse("select a,\n\0 b", Dialect.DUCKDB))
                .hasToString("line 2, column 1: a NUL character; expected text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'x", "select \"x", "select `x", "select 1 /* x", "select $$x", "select $a$ x $b$"})
    void saysWhereOpenQuotesBegin(String sql) {
        assertThat(SqlFront.parse(sql, Dialect.POSTGRES).toString()).endsWith("begins here that does not end");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void survivesEveryTruncation(Dialect dialect) {
        for (int end = 0; end <= MODEL.length(); end++) {
            assertThat(SqlFront.parse(MODEL.substring(0, end), dialect)).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void survivesBinary(Dialect dialect) {
        Random random = new Random(7);
        List<String> texts = IntStream.range(0, 20)
                .mapToObj(i -> random.ints(2_000, 1, i % 2 == 0 ? 256 : 65_536)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
        assertThat(texts)
                .allSatisfy(
                        text -> assertThat(SqlFront.parse(text, dialect)).isNotInstanceOf(ParseOutcome.Parsed.class));
    }
}
