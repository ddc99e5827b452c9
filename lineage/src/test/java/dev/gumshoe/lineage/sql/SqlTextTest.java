package dev.gumshoe.lineage.sql;

import static dev.gumshoe.lineage.sql.Statements.parsed;
import static dev.gumshoe.lineage.sql.Statements.printed;
import static org.assertj.core.api.Assertions.assertThat;

import net.sf.jsqlparser.statement.select.PlainSelect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "select a // b from t | SELECT a // b FROM t",
                "select a //b, div(a, 2), 'DIV' from t | SELECT a // b, div(a, 2), 'DIV' FROM t",
                "select a ** 2 from t | SELECT a ^ 2 FROM t",
                "from t | SELECT * FROM t",
                "from t select a, b where a > 1 | SELECT a, b FROM t WHERE a > 1",
                "with x as (from t) from x select a | WITH x AS (SELECT * FROM t) SELECT a FROM x",
                "select * from (from t select a) s | SELECT * FROM (SELECT a FROM t) s",
                "select a from t union all from u | SELECT a FROM t UNION all SELECT * FROM u",
                "select a is distinct from b from t | SELECT a IS DISTINCT FROM b FROM t",
                "select a, b, from t | SELECT a, b FROM t",
                "select a from t where b in (1, 2,) | SELECT a FROM t WHERE b IN (1, 2)",
                "select list_transform(l, lambda x : x + 1) from t | SELECT list_transform(l, lambda x : x + 1) FROM t",
                "select list_reduce(l, lambda x, y : x + y) from t | SELECT list_reduce(l, lambda x, y : x + y) FROM t",
                "select * from a semi join b using (x) | SELECT * FROM a SEMI JOIN b USING (x)",
                "select * from a anti join b using (x) | SELECT * FROM a ANTI JOIN b USING (x)",
                "select * exclude a from t | SELECT * exclude( a ) FROM t",
                "select \"a.b\" from \"s\".\"t.x\" | SELECT \"a.b\" FROM \"s\".\"t.x\"",
                "select a ~~ 'x' from t | SELECT a LIKE 'x' FROM t"
            })
    void printsWhatDuckDbUnderstands(String sql, String printed) {
        assertThat(printed(Dialect.DUCKDB, sql).replaceAll(" +", " ")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "select \"it's\" as a | SELECT 'it\\'s' AS a",
                "select r'\\d+', '''a'b''' | SELECT '\\\\d+', 'a\\'b'",
                "select a[OFFSET(0)] from t | SELECT a[OFFSET(0)] FROM t",
                "select a from `p.d.t` | SELECT a FROM `p`.`d`.`t`",
                "select a from my-project-1.d.t | SELECT a FROM `my-project-1`.d.t"
            })
    void printsWhatBigQueryUnderstands(String sql, String printed) {
        assertThat(printed(Dialect.BIGQUERY, sql)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "BIGQUERY | select x, o from t, unnest(t.a) as x with offset as o | SELECT x, o FROM t, unnest(t.a) AS x WITH OFFSET AS o",
                "BIGQUERY | select * from unnest(a) with offset o where o > 1 | SELECT * FROM unnest(a) WITH OFFSET AS o WHERE o > 1",
                "BIGQUERY | select array_agg(distinct f(a) ignore nulls order by b limit 1) from t | SELECT array_agg(DISTINCT f(a) IGNORE NULLS ORDER BY b LIMIT 1) FROM t",
                "BIGQUERY | select extract(week(monday) from d) from t | SELECT EXTRACT(week(monday) FROM d) FROM t",
                "BIGQUERY | select cast(a as array<struct<x int64, y array<int64>>>) from t | SELECT cast(a AS array<struct<x int64, y array<int64>>>) FROM t",
                "SNOWFLAKE | select * from a asof join b match_condition (a.t >= b.t) on a.k = b.k | SELECT * FROM a ASOF JOIN b MATCH_CONDITION (a.t >= b.t) ON a.k = b.k",
                "SNOWFLAKE | select t.$1 from s t | SELECT t.$1 FROM s t",
                "DATABRICKS | select * from a left anti join b on a.x = b.x | SELECT * FROM a LEFT ANTI JOIN b ON a.x = b.x",
                "DATABRICKS | insert overwrite into t select * from u | INSERT OVERWRITE TABLE t SELECT * FROM u",
                "DATABRICKS | with x (select 1), y (select 2) select * from x, y | WITH x AS (SELECT 1), y AS (SELECT 2) SELECT * FROM x, y",
                "DATABRICKS | from t select a where b > 1 | SELECT a FROM t WHERE b > 1",
                "TRINO | select transform(a, (x) -> x * 2) from t | SELECT transform(a, x -> x * 2) FROM t",
                "ANSI | select [a b] from [dbo].[my table] | SELECT \"a b\" FROM \"dbo\".\"my table\""
            })
    void printsWhatTheDialectUnderstands(Dialect dialect, String sql, String printed) {
        assertThat(printed(dialect, sql).replaceAll(" +", " ")).isEqualTo(printed);
    }

    @Test
    void printsPartsInTheWordsOfTheSource() {
        ParseOutcome.Parsed parsed = parsed(Dialect.POSTGRES, "select a from final where final.b = 1 and c");
        PlainSelect select = (PlainSelect) parsed.tree();
        assertThat(SqlText.of(parsed, select.getWhere())).isEqualTo("final.b = 1 AND c");
        assertThat(SqlText.of(parsed, select.getFromItem())).isEqualTo("final");
    }
}
