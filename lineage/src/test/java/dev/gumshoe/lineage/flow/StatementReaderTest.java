package dev.gumshoe.lineage.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.lineage.flow.Catalog.Known;
import dev.gumshoe.lineage.flow.Catalog.KnownColumn;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementReaderTest {
    private static final Catalog NOTHING = relation -> Optional.empty();
    private static final Catalog SOURCE = relation -> Optional.of(new Known(
            List.of(
                    new KnownColumn("a", Nullability.UNKNOWN),
                    new KnownColumn("b", Nullability.UNKNOWN),
                    new KnownColumn("c", Nullability.UNKNOWN)),
            true,
            List.of()));

    /** Each column written, as {@code relation.column <- relation.column, ...}. */
    private static List<String> edges(Dialect dialect, String sql, Catalog catalog) {
        ScriptLineage lineage = ScriptLineage.of(sql, dialect, catalog);
        assertThat(lineage.unread()).isEmpty();
        return lineage.statements().stream()
                .flatMap(statement -> statement.written().columns().stream()
                        .map(column ->
                                statement.target().map(Object::toString).orElse("") + "." + column.name() + " <- "
                                        + String.join(
                                                ", ",
                                                column.origins().stream()
                                                        .map(origin -> origin.relations() + "." + origin.column())
                                                        .distinct()
                                                        .sorted()
                                                        .toList())))
                .toList();
    }

    private static List<String> edges(Dialect dialect, String sql) {
        return edges(dialect, sql, NOTHING);
    }

    @Test
    void leavesOutWhatAnInsertDoesWithRowsThatAreThere() {
        assertThat(edges(
                        Dialect.POSTGRES,
                        "insert into t select a, b from s on conflict (a) do update set b = excluded.b"))
                .containsExactly("t.a <- [s].a", "t.b <- [s].b");
        assertThat(edges(Dialect.POSTGRES, "insert into t (x) select a from s returning x as y"))
                .containsExactly("t.x <- [s].a");
        assertThat(edges(Dialect.POSTGRES, "insert into t select s.a from s join u on duplicate = u.key"))
                .containsExactly("t.a <- [s].a");
    }

    @Test
    void knowsTemporaryTablesByTheirMark() {
        assertThat(edges(Dialect.REDSHIFT, "create table #t as select a from #s"))
                .containsExactly("#t.a <- [#s].a");
    }

    @Test
    void readsStreamsAsTheirRelations() {
        assertThat(edges(Dialect.DATABRICKS, "create streaming table t as select a from stream s"))
                .containsExactly("t.a <- [s].a");
        assertThat(edges(Dialect.DATABRICKS, "select a from stream(d.s)")).containsExactly(".a <- [d.s].a");
        assertThat(edges(Dialect.DATABRICKS, "select stream.a from u join stream on true"))
                .containsExactly(".a <- [stream].a");
    }

    @Test
    void takesNoReservedWordForAColumn() {
        assertThat(edges(Dialect.TRINO, "select localtimestamp as l, a from s"))
                .containsExactly(".l <- ", ".a <- [s].a");
        assertThat(edges(Dialect.TRINO, "select \"localtimestamp\" as l from s"))
                .containsExactly(".l <- [s].localtimestamp");
    }

    @Test
    void renamesColumnsOfAStar() {
        assertThat(edges(Dialect.SNOWFLAKE, "select * exclude (a) rename (b as bb, c as \"C c\") from s", SOURCE))
                .containsExactly(".BB <- [s].b", ".C c <- [s].c");
        assertThat(edges(Dialect.SNOWFLAKE, "select * rename b as bb from s"))
                .containsExactly(".* <- [s].*", ".BB <- [s].B");
    }

    @Test
    void leavesOutWhatIsSaidOfAViewAfterItsQuery() {
        assertThat(edges(Dialect.REDSHIFT, "create view v as select a from s with no schema binding"))
                .containsExactly("v.a <- [s].a");
        assertThat(edges(Dialect.POSTGRES, "create table t as select a from s with no data"))
                .containsExactly("t.a <- [s].a");
        assertThat(edges(Dialect.POSTGRES, "create view v as with data as (select a from s) select a from data"))
                .containsExactly("v.a <- [s].a");
    }

    @Test
    void mergesAllColumnsByName() {
        assertThat(edges(
                        Dialect.DATABRICKS,
                        "merge into t using s on t.a = s.a when matched then update set * when not matched then insert *",
                        SOURCE))
                .containsExactly("t.a <- [s].a", "t.b <- [s].b", "t.c <- [s].c");
    }

    @Test
    void readsWhatIsCachedOrExported() {
        assertThat(edges(Dialect.DATABRICKS, "cache table c as select a from s"))
                .containsExactly("c.a <- [s].a");
        assertThat(edges(Dialect.BIGQUERY, "export data options (uri = 'gs://x') as select a from d.s"))
                .containsExactly(".a <- [d.s].a");
        assertThat(edges(Dialect.BIGQUERY, "create table function d.f(x int64) as select a from d.s"))
                .isEmpty();
        assertThat(edges(Dialect.POSTGRES, "insert into t default values")).isEmpty();
    }

    @Test
    void tellsFieldsAndSlicesAndPartsOfDatesFromColumns() {
        assertThat(edges(Dialect.DATABRICKS, "select from_json(j, 'a int').a as x from s"))
                .containsExactly(".x <- [s].j");
        assertThat(edges(Dialect.POSTGRES, "select c[1:2] as x from s")).containsExactly(".x <- [s].c");
        assertThat(edges(Dialect.REDSHIFT, "select date_part(dow, a) as x from s"))
                .containsExactly(".x <- [s].a");
        assertThat(edges(Dialect.SNOWFLAKE, "select a from s fetch 10 rows only"))
                .containsExactly(".A <- [s].A");
    }
}
