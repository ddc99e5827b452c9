package dev.gumshoe.lineage.sql;

import static dev.gumshoe.lineage.sql.Statements.parsed;
import static dev.gumshoe.lineage.sql.Statements.printed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.lineage.blocks.TreeSearch;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnWordsTest {
    private static final List<String> NAMES = List.of(
            "year",
            "quarter",
            "month",
            "week",
            "day",
            "hour",
            "minute",
            "second",
            "millisecond",
            "epoch",
            "date",
            "time",
            "timestamp",
            "datetime",
            "timezone",
            "zone",
            "period",
            "current",
            "today",
            "now",
            "user",
            "owner",
            "role",
            "schema",
            "session",
            "value",
            "key",
            "type",
            "status",
            "state",
            "level",
            "rownum",
            "rank",
            "number",
            "row",
            "rows",
            "index",
            "offset",
            "position",
            "left",
            "right",
            "first",
            "last",
            "next",
            "start",
            "count",
            "sum",
            "total",
            "percent",
            "range",
            "region",
            "language",
            "name",
            "text",
            "comment",
            "format",
            "source",
            "target",
            "version",
            "action",
            "active",
            "partition",
            "sequence",
            "tag",
            "path",
            "url",
            "json",
            "map",
            "object",
            "sample",
            "seed",
            "method",
            "mode",
            "channel",
            "condition",
            "Month",
            "DAY");

    private static final List<String> STATEMENTS = List.of(
            "select # from t",
            "select id, #\nfrom t",
            "select t.# from t",
            "select # as c from t",
            "select # c from t",
            "select max(#) as c from t",
            "select count(distinct #) as c from t",
            "select coalesce(#, 0) as c from t",
            "select # + 1 as c from t",
            "select -# as c from t",
            "select cast(# as varchar) as c from t",
            "select case when # > 1 then 0 end as c from t",
            "select row_number() over (partition by # order by id) as c from t",
            "select date_trunc('month', #) as c from t",
            "select extract(month from #) as c from t",
            "select id from t where # <> 1",
            "select id from t where id = 1 and not #",
            "select id from t where id is distinct from #",
            "select id from t where # in (1, 2)",
            "select id from t join u on t.# = u.id",
            "select id from t join u on # = u.id",
            "select id from t join u using (#)",
            "select count(*) as c from t group by #",
            "select id from t order by # desc",
            "select #.id from t as #");

    @ParameterizedTest
    @EnumSource(
            value = Dialect.class,
            names = {"DUCKDB", "POSTGRES", "SNOWFLAKE", "BIGQUERY"})
    void readsColumnsWhateverTheyAreCalled(Dialect dialect) {
        for (String name : NAMES) {
            for (String statement : STATEMENTS) {
                String expected = statement.contains("#.id") ? "id" : name;
                assertThat(names(dialect, statement.replace("#", name)))
                        .as(statement.replace("#", name))
                        .contains(expected)
                        .isSubsetOf(expected, "id");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("units")
    void leavesUnitsOfTimeWhatTheyAre(Dialect dialect, String expression, Set<String> columns) {
        assertThat(names(dialect, "select " + expression + " as c from t")).isEqualTo(columns);
    }

    static Stream<Object[]> units() {
        return Stream.of(
                unit(Dialect.POSTGRES, "d + interval 1 month", "d"),
                unit(Dialect.POSTGRES, "d + interval '1' month - interval '2 day'", "d"),
                unit(Dialect.DUCKDB, "d + interval (n) day", "d", "n"),
                unit(Dialect.DUCKDB, "interval month day", "month"),
                unit(Dialect.DUCKDB, "extract(month from d)", "d"),
                unit(Dialect.DUCKDB, "extract(day from day)", "day"),
                unit(Dialect.DUCKDB, "month(d) + day(month)", "d", "month"),
                unit(Dialect.DUCKDB, "date_diff('day', day, month)", "day", "month"),
                unit(Dialect.SNOWFLAKE, "datediff(day, a, b)", "a", "b"),
                unit(Dialect.SNOWFLAKE, "datediff(day, day, month)", "day", "month"),
                unit(Dialect.SNOWFLAKE, "dateadd(month, month, d)", "month", "d"),
                unit(Dialect.SNOWFLAKE, "date_trunc(month, d)", "d"),
                unit(Dialect.SNOWFLAKE, "date_part(year, d) + trunc(month, 2)", "d", "month"),
                unit(Dialect.SNOWFLAKE, "last_day(d, month)", "d"),
                unit(Dialect.SNOWFLAKE, "payload:month", "payload"),
                unit(Dialect.DATABRICKS, "datediff(day, month)", "day", "month"),
                unit(Dialect.BIGQUERY, "date_diff(month, day, day)", "month", "day"),
                unit(Dialect.BIGQUERY, "date_trunc(month, month)", "month"),
                unit(Dialect.BIGQUERY, "timestamp_trunc(a, hour, 'UTC')", "a"),
                unit(Dialect.BIGQUERY, "date_add(day, interval month day)", "day", "month"));
    }

    private static Object[] unit(Dialect dialect, String expression, String... columns) {
        return new Object[] {dialect, expression, Set.of(columns)};
    }

    @ParameterizedTest
    @ValueSource(strings = {"current_date", "current_timestamp", "date '2020-01-01'", "interval '1 day'"})
    void takesNoColumnForWhatIsNone(String expression) {
        assertThat(names(Dialect.DUCKDB, "select " + expression + " as c from t"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT sum(x) OVER (ORDER BY Month ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS Day FROM Month",
                "SELECT month.key, day + 1 AS c FROM months month WHERE month.day = hour"
            })
    void printsTheWordsOfTheSource(String sql) {
        assertThat(printed(Dialect.DUCKDB, sql)).isEqualTo(sql);
    }

    /** The names of the statement's columns, those that USING compares among them. */
    private static Set<String> names(Dialect dialect, String sql) {
        ParseOutcome.Parsed parsed = parsed(dialect, sql);
        PlainSelect select = (PlainSelect) parsed.tree();
        Set<String> names = new TreeSet<>();
        for (Object part : TreeParts.of(select)) {
            for (Column column : TreeSearch.find(Column.class, part)) {
                names.add(parsed.renames().restoreName(column.getColumnName()));
            }
        }
        return names;
    }
}
