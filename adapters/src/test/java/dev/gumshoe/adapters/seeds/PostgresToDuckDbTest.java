package dev.gumshoe.adapters.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresToDuckDbTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a / b | a // b",
                "order by a desc, b DESC nulls last | order by a desc nulls first, b DESC nulls last",
                "a::numeric + cast(b as numeric) | a::decimal(38, 9) + cast(b as decimal(38, 9))",
                "a::numeric(28,6) | a::numeric(28,6)",
                "cast(a as decimal (10, 2)) | cast(a as decimal (10, 2))",
                "cast(a as float), b::Float | cast(a as double), b::double",
                "a::jsonb #>> '{b,0,c d}' | a::json ->> '$.\"b\"[0].\"c d\"'",
                "a #> '{b}' | a -> '$.\"b\"'",
                "to_char(f(a, b), 'FMDy HH24:MI') | strftime(f(a, b), '%a %H:%M')"
            })
    void rewrites(String postgres, String duckDb) {
        assertThat(PostgresToDuckDb.rewrite(postgres)).isEqualTo(duckDb);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'a / b desc', E'it\\'s / desc', $q$a / b$q$, $$ / $$",
                "select 1 -- a / b desc\n, 2 /* a / b /* desc */ / */",
                "select \"a / b\", \"desc\", t.desc, 1 as desc",
                "select 1 as numeric, count(*) as float from (select 1 as numeric) x",
                "select to_char(a, 'Q'), to_char(a, format), to_char(a, 'Month')",
                "select a #>> path, a -> 'b', a ->> 'c', a <> b, a || b",
                "",
                "'never closed / desc",
                "/* never closed / desc"
            })
    void leavesAlone(String sql) {
        assertThat(PostgresToDuckDb.rewrite(sql)).isEqualTo(sql);
    }

    @Test
    void keepsLineNumbers() {
        assertThat(PostgresToDuckDb.rewrite("select\n\n\n a /\n b").lines()).hasSize(5);
    }

    @Test
    void givesPostgresAnswersOnDuckDb() throws Exception {
        try (Session session = Session.open()) {
            String sql = "select 7 / 2, 7.5 / 2, -7 / 2, 10::float / 4, 0.123456789::numeric,"
                    + " '{\"a\": [1, {\"b\": \"x\"}]}'::jsonb #>> '{a,1,b}', to_char(date '2024-02-05', 'FMDay YYYY-MM')";
            assertThat(session.rows(PostgresToDuckDb.rewrite(sql)))
                    .containsExactly(List.of("3", "3.75", "-3", "2.5", "0.123456789", "x", "Monday 2024-02"));
            String order = "select x from (values (1), (null), (2)) t(x) order by x desc";
            assertThat(session.rows(PostgresToDuckDb.rewrite(order)))
                    .containsExactly(List.of(""), List.of("2"), List.of("1"));
        }
    }
}
