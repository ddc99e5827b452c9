package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
