package dev.gumshoe.lineage.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.lineage.flow.Catalog.Known;
import dev.gumshoe.lineage.flow.Catalog.KnownColumn;
import dev.gumshoe.lineage.sql.Dialect;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the columns that are chosen from stars with those that DuckDB puts out. */
class ColumnChoiceOracleTest {
    private static final Map<String, String> TABLES =
            Map.of("t", "id,amount_a,Amount_b,note,x_id", "u", "id,amount_a,w");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select columns('amount') from t",
                "select columns('(?i)AMOUNT') from t",
                "select columns('^a') from t",
                "select columns('id$') from t",
                "select columns('i.$|w') from t join u using (id)",
                "select columns('id') from t join u on t.id = u.id",
                "select columns(*) from t",
                "select columns(t.*) from t join u on t.id = u.id",
                "select columns(['ID', 'note']) from t",
                "select columns(* exclude (id)) from t",
                "select min(columns(* exclude (id, note))) from t",
                "select columns(* replace (id + 1 as id)) from t",
                "select min(columns(*)) from t",
                "select min(columns('amount')) + 1 from t",
                "select columns('amount') + columns('amount') from t",
                "select columns('amount')::varchar, id from t",
                "select coalesce(columns('(?i)amount'), 0) from t",
                "select sum(columns('amount')) over () from t",
                "select case when columns('amount') > 1 then 1 end from t",
                "select (columns('amount')) from t",
                "select -columns('id') from t",
                "select min(columns('amount')) as m from t",
                "select columns('amount') c from t",
                "select columns('amount_(.)') as '\\1' from t",
                "select columns('(.*)_(.)') as '\\2_\\1_\\0' from t",
                "select max(columns('(?i)amount_(.)')) as \"mx_\\1\" from t",
                "select id, columns('amount') from t where columns('amount') > 1",
                "select * like 'amount%' from t",
                "select * ilike 'AMOUNT%' from t",
                "select * not like 'amount%' from t",
                "select * not ilike 'a%' from t",
                "select * similar to 'amount.*' from t",
                "select t.* like '_d' from t",
                "select * exclude (id) like '%i%' from t",
                "select * rename (id as ident) from t",
                "select * exclude (note) rename (id as ident) from t",
                "with c as (select columns('amount') from t) select columns('_a') from c",
                "select max(columns(*)) from (select columns('id') from t)"
            })
    void namesWhatDuckDbPutsOut(String sql) throws SQLException {
        LineageOutcome outcome = new LineageReader(Dialect.DUCKDB, tables()).query(sql);
        assertThat(outcome).isInstanceOf(LineageOutcome.Read.class);
        QueryLineage lineage = ((LineageOutcome.Read) outcome).lineage();
        assertThat(lineage.columns()).extracting(OutputLineage::name).isEqualTo(duckDb(sql));
        assertThat(lineage.complete()).isTrue();
    }

    private static Catalog tables() {
        return relation -> Optional.ofNullable(TABLES.get(relation.identifier()))
                .map(columns -> new Known(
                        Arrays.stream(columns.split(",", -1))
                                .map(name -> new KnownColumn(name, Nullability.UNKNOWN))
                                .toList(),
                        true,
                        List.of()));
    }

    private static List<String> duckDb(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                statement.execute("create table " + table.getKey() + " ("
                        + table.getValue().replace(",", " int, ") + " int)");
            }
            List<String> names = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    names.add(rows.getMetaData().getColumnName(i));
                }
            }
            return names;
        }
    }
}
