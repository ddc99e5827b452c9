package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.lineage.sql.quick.QuickParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.statement.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickParserTest {

    /** What the library's parser makes of a statement; empty where it cannot read it. */
    private static Optional<KeywordRepair.Reading> ofLibrary(String sql, Dialect dialect) {
        Renames renames = Renames.forSql(sql, dialect);
        Script script = Normaliser.normalise(Lexer.tokens(sql, dialect), dialect, renames);
        KeywordRepair.Reading reading = new KeywordRepair(StatementParser.ofLibrary(dialect), renames).read(script);
        return Optional.of(reading).filter(read -> read.attempt() instanceof Attempt.Tree);
    }

    private static String tree(KeywordRepair.Reading reading) {
        Attempt.Tree tree = (Attempt.Tree) reading.attempt();
        tree.moveToSource(reading.script());
        return TreeText.of(tree.statement());
    }

    private static Optional<Statement> quick(KeywordRepair.Reading reading, Dialect dialect) {
        return QuickParser.read(reading.script().tokens(dialect));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a, t.b as c, s.t.d \"D\", -1, 'it''s', 1.5, null, true from s.t as t",
                "with a as (select 1 as x), final as materialized (select * from a)\nselect distinct * from final",
                "with recursive r(n) as (select 1 union all select n + 1 from r where n < 5) select n from r",
                "select a + b * c - d / 2 % 3 || 'x' from t where not a = b and (c or d) or e is not null",
                "select case when a > 1 then b else c end, case x when 1 then 'a' end as y from t",
                "select cast(a as numeric(28, 6)), b::varchar(10)::text, try_cast(c as double precision) from t",
                "select count(*), count(distinct a), sum(b) filter (where c = 1), coalesce(a, b, 0) from t",
                "select row_number() over (partition by a, b order by c desc nulls last) as rn from t",
                "select sum(a) over (order by b rows between unbounded preceding and current row) from t",
                "select percentile_cont(0.5) within group (order by a) from t",
                "select a from t join u on t.id = u.id left join v using (id, k) cross join w, x",
                "select a from (select b from t) as q inner join lower(x) as f(y, z) on true",
                "select a from t where a in (1, 2) and b not in (select c from u) and exists (select 1 from v)",
                "select a from t where a between 1 and 2 and b like 'x%' escape '!' and c not ilike 'y' and d ~ 'z'",
                "select a, sum(b) from t group by 1, c having sum(b) > 0 qualify rank() over (order by a) = 1",
                "select a from t union all (select b from u) union distinct select c from v order by 1 limit 5 offset 2",
                "(select a from t) union (select b from u)",
                "select date '2020-01-01', interval '1 day', interval 1 day, extract(year from d), current_date from t",
                "select a at time zone 'UTC', trim(b), left(c, 1), date_trunc('month', d), datediff(day, a, b) from t",
                "select t.* exclude (a, b), * replace (a + 1 as a) from t",
                "select value as value, date as date, name, type, t.order_date, (a, b) in ((1, 2)) from t",
                "select (select max(a) from u where u.id = t.id) as m, a is true, b is distinct from c from t"
            })
    void buildsTheTreeOfTheLibrarysParser(String sql) {
        KeywordRepair.Reading reading = ofLibrary(sql, Dialect.POSTGRES).orElseThrow();
        assertThat(quick(reading, Dialect.POSTGRES).map(TreeText::of)).contains(tree(reading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a from t join",
                "select a from t where",
                "select a b c from t",
                "select sum(a) over w from t window w as (order by b)",
                "select a[1] from t",
                "select a -> 'b' from t",
                "select a from t tablesample bernoulli (10)",
                "insert into t select a from u",
                "select a from t natural join u",
                "select a from ((select b from t))",
                "select a from t limit 1 by b",
                "select 1 similar from t",
                "select 1as a from t",
                "select \" a\" from t",
                "select - 'a' from t"
            })
    void leavesTheRestToTheLibrarysParser(String sql) {
        assertThat(QuickParser.read(Lexer.tokens(sql, Dialect.POSTGRES))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void readsNoBrokenStatementOtherwiseThanTheLibrarysParser(Dialect dialect) throws IOException {
        List<String> statements = Statements.features()
                .filter(feature -> feature.dialect() == dialect || dialect == Dialect.ANSI)
                .map(Statements.Feature::sql)
                .toList();
        SqlSoup.broken(statements, 500).forEach(sql -> {
            List<Token> tokens = Lexer.tokens(sql, dialect);
            if (Obstacle.in(tokens).isEmpty()) {
                Script script = Normaliser.normalise(tokens, dialect, Renames.forSql(sql, dialect));
                QuickParser.read(script.tokens(dialect)).ifPresent(quick -> {
                    Attempt attempt = StatementParser.ofLibrary(dialect).parse(script);
                    assertThat(attempt).as(sql).isInstanceOf(Attempt.Tree.class);
                    assertThat(TreeText.of(quick)).as(sql).isEqualTo(tree(new KeywordRepair.Reading(script, attempt)));
                });
            }
        });
    }

    @Test
    void readsWhatIsNestedDeeplyWithoutEndingTheThread() {
        String sql = "select " + "case when a then ".repeat(5_000) + "b" + " end".repeat(5_000) + " from t";
        assertThat(SqlFront.parse(sql, Dialect.POSTGRES)).isInstanceOf(ParseOutcome.Unparsable.class);
    }

    @Test
    @Tag("acceptance")
    void buildsTheTreeOfTheLibrarysParserForStatementsOfProjects() {
        int quick = 0;
        int all = 0;
        for (SharedStatement statement : SharedStatement.all()) {
            Dialect dialect = statement.dialect();
            if (Obstacle.in(Lexer.tokens(statement.sql(), dialect)).isPresent()) {
                continue;
            }
            Optional<KeywordRepair.Reading> reading = ofLibrary(statement.sql(), dialect);
            Optional<String> read = reading.flatMap(one -> quick(one, dialect)).map(TreeText::of);
            assertThat(read).as(statement.id()).isIn(Optional.empty(), reading.map(QuickParserTest::tree));
            quick += read.isPresent() ? 1 : 0;
            all += reading.isPresent() ? 1 : 0;
        }
        System.out.printf("%d of %d statements are read quickly%n", quick, all);
        assertThat(quick).isGreaterThan(all * 8 / 10);
    }
}
