package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guard lets pass is run for real: the database must be as it was before. */
class GuardAgainstWritesTest {
    private static final List<String> STATEMENTS = List.of(
            "insert into t select a from t",
            "insert into t values (1)",
            "update t set a = a + 1",
            "delete from t where a = 1",
            "drop table t",
            "truncate t",
            "create table n as select a from t",
            "create or replace view v as select 1",
            "alter table t add column b int",
            "merge into t using t as s on t.a = s.a when matched then delete",
            "with x as (select 1 as a) insert into t select a from x",
            "with x as (delete from t returning a) select a from x",
            "from t insert into t select a",
            "select nextval('s') from t",
            "select a from t where nextval('s') > 0",
            "select (select nextval('s')) as a",
            "select list_transform([1], lambda x: nextval('s'))",
            "select a into n from t",
            "copy t to '/dev/null'",
            "attach ':memory:' as other",
            "set schema = 'main'",
            "call pragma_version()",
            "begin; delete from t; commit",
            "select 1; delete from t",
            "select 1 /* x */; drop table t",
            "explain analyze delete from t",
            "prepare p as delete from t",
            "checkpoint",
            "select a, b from t, u where t.a = u.a",
            "select * from query('delete from t')",
            "pivot t on a using count(*)");

    @Test
    void letsNothingPassThatChangesTheDatabase() throws SQLException {
        ReadOnlyGuard guard = new ReadOnlyGuard(Dialect.DUCKDB);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            tryOut(
                    connection,
                    "create table t as select 1 as a; create table u as select 1 as a, 2 as b; create sequence s;"
                            + "set enable_external_access = false");
            String before = state(connection);
            List<String> passed =
                    texts().filter(sql -> guard.objection(sql).isEmpty()).toList();
            assertThat(passed).isNotEmpty();
            for (String sql : passed) {
                tryOut(connection, sql);
                assertThat(state(connection)).as(sql).isEqualTo(before);
            }
        }
    }

    private static Stream<String> texts() {
        return Stream.concat(STATEMENTS.stream(), SqlSoup.broken(STATEMENTS, 3_000));
    }

    private static void tryOut(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).as(sql).doesNotContain("INTERNAL");
        }
    }

    private static String state(Connection connection) throws SQLException {
        String sql =
                "select (select list(sql order by sql) from duckdb_tables()), (select count(*) from duckdb_views()), "
                        + "(select list(last_value) from duckdb_sequences()), (select count(*) from duckdb_databases()), "
                        + "(select list(a) from t), (select list(a + b) from u)";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            StringBuilder state = new StringBuilder();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                state.append(rows.getString(i)).append('\n');
            }
            return state.toString();
        }
    }
}
