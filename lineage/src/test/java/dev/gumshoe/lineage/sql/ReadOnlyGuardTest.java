package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select a, count(*) from s.t where b = 'drop table t; --' group by a order by 2 desc limit 5",
                "with x as (select 1 as a) select * from x;",
                "select a from t union all select b from u",
                "(select a from t) except (select b from u)",
                "values (1, 2), (3, 4)",
                "select * from (values (1)) v(a)",
                "select \"a;b\", 'x;y', \"delete\" from \"drop table\" -- ; delete from t",
                "select update, into_date, deleted from t /* delete from t */",
                "select * from generate_series(1, 3) g",
                "select md5(a), sum(b) over (partition by c), interval '1 day' from t",
                "select payload.json.x, t.csv from t",
                "select pg_typeof(a) from t",
                "with load_orders as (select 1) select * from load_orders"
            })
    void letsQueriesPass(String sql) {
        assertThat(new ReadOnlyGuard(Dialect.DUCKDB).objection(sql)).as(sql).isEmpty();
        assertThat(new ReadOnlyGuard(Dialect.POSTGRES).objection(sql)).as(sql).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // no query, or more than one
                "",
                ";",
                "delete from t",
                "update t set a = 1",
                "insert into t select 1",
                "drop table t",
                "create table t as select 1",
                "truncate t",
                "merge into t using u on a = b when matched then delete",
                "copy t to 'x.csv'",
                "copy (select 1) to 'x.csv'",
                "pragma database_list",
                "attach 'x.db'",
                "install httpfs",
                "load httpfs",
                "call f()",
                "set x = 1",
                "begin",
                "vacuum",
                "explain analyze delete from t",
                "grant all on t to u",
                "do $$ begin delete from t; end $$",
                "select 1; delete from t",
                "select 1;delete from t;--",
                "select 1 ; ; select 2",
                "checkpoint",
                "export database 'x'",
                "refresh materialized view v",
                "lock table t",
                // queries that write or lock
                "select * into u from t",
                "select * from t for update",
                "select * from t for no key update",
                "select * from t for share",
                "select * from t for key share",
                "with x as (delete from t returning *) select * from x",
                "with x as (insert into t values (1) returning *) select * from x",
                "with x as (update t set a = 1 returning *) select * from x",
                "select * from (select * from t for update) x",
                "select nextval('s')",
                "select next value for s",
                "select s.nextval",
                "select @a := 1",
                // functions
                "select pg_sleep(10)",
                "select PG_Sleep(10)",
                "select pg_catalog.pg_sleep(10)",
                "select \"pg_sleep\"(10)",
                "select pg_sleep /* x */ (10)",
                "select pg_sleep\n(10)",
                "select case when a then pg_sleep(1) end from t",
                "select * from t where exists (select pg_sleep(1))",
                "select * from t order by pg_sleep(1)",
                "select a from t group by a having pg_sleep(1) is null",
                "select pg_read_file('/etc/passwd')",
                "select * from pg_ls_dir('/')",
                "select lo_import('/etc/passwd')",
                "select setval('s', 1)",
                "select pg_terminate_backend(1)",
                "select * from dblink('x', 'y') as t(a int)",
                "select dblink_exec('x')",
                "select set_config('a', 'b', false)",
                "select query_to_xml('delete from t', true, true, '')",
                "select pg_advisory_lock(1)",
                "select pg_reload_conf()",
                "select pg_notify('a', 'b')",
                "select U&\"\\0070g_sleep\"(10)",
                "select u&\"!0070g_sleep\" uescape '!' (10)",
                "select * from read_csv('x.csv')",
                "select * from READ_PARQUET('x')",
                "select * from read_text('/etc/passwd')",
                "select * from read_blob('x')",
                "select * from glob('*')",
                "select * from sniff_csv('x')",
                "select getenv('HOME')",
                "select * from query('drop table t')",
                "select * from query_table('t')",
                "select 'x'.read_text()",
                "select * from parquet_scan('x')",
                "select * from sqlite_scan('x', 'y')",
                "select * from postgres_query('x', 'y')",
                "select * from parquet_metadata('x')",
                "select * from duckdb_secrets()",
                "select * from t, lateral read_csv(t.x)",
                "select * from json_execute_serialized_sql('x')",
                "select * from (select * from read_json('x'))",
                "with x as (select * from read_csv('x')) select 1",
                "select (select content from read_text('x'))",
                "select system$cancel_query('x')",
                "select * from external_query('c', 'q')",
                "select reflect('java.lang.Runtime', 'x')",
                "select java_method('a', 'b')",
                "select * from read_files('x')",
                "select sleep(1)",
                "select benchmark(1, 1)",
                "select load_file('x')",
                "select * from openrowset('x', 'y', 'z')",
                "select xp_cmdshell('x')",
                "select * from table(system.query(query => 'delete from t'))",
                // letters that are not what they look like
                "select pg_slee\u0440(10)",
                "select \uFF50g_sleep(10)",
                "select 1 \u2028; delete from t",
                "select 1\u037E delete from t",
                // comments and strings that end elsewhere in another warehouse
                "select 1 /* /* */ ; delete from t -- */",
                "select 1 /*! ; delete from t */",
                "select 1 -- x\r; delete from t",
                "select 1 -- x\u2028; delete from t",
                "select 'a\\'; delete from t; --'",
                "select 1 /* x",
                "select 'x"
            })
    void refusesAllElse(String sql) {
        for (Dialect dialect : new Dialect[] {Dialect.DUCKDB, Dialect.POSTGRES, Dialect.ANSI}) {
            assertThat(new ReadOnlyGuard(dialect).objection(sql))
                    .as(dialect + ": " + sql)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from 'file.csv'", "select * from \"file.csv\"", "select * from \"dir/file.parquet\"",
                "select * from file.csv", "select * from dir.\"file.json\"", "select * from t, 'file.csv'",
                "select * from t join 'file.csv' using (a)", "select * from \"s3://bucket/x\"",
                        "select * from \"*.parquet\"",
                "with x as (from 'file.csv') select 1", "from 'file.csv'", "select (select a from 'file.csv')"
            })
    void refusesFilesThatStandForTables(String sql) {
        assertThat(new ReadOnlyGuard(Dialect.DUCKDB).objection(sql).orElse(""))
                .as(sql)
                .endsWith("may name a file; expected a relation");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void refusesTemplates(Dialect dialect) {
        assertThat(new ReadOnlyGuard(dialect).objection("select * from {{ ref('t') }}"))
                .contains("line 1: the statement holds Jinja; expected compiled SQL");
    }

    @Test
    void refusesStagesAndVariables() {
        assertThat(new ReadOnlyGuard(Dialect.SNOWFLAKE).objection("select * from @stage/file.csv"))
                .contains("line 1, column 15: '@' names a variable or a stage; expected relations alone");
    }

    @Test
    void saysWhichFunctionIsRefusedAndWhere() {
        assertThat(new ReadOnlyGuard(Dialect.POSTGRES).objection("select a,\n  pg_sleep(1) from t"))
                .contains("line 2, column 3: 'pg_sleep' may do more than read relations");
    }
}
