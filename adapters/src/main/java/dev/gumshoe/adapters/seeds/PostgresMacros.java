package dev.gumshoe.adapters.seeds;

import dev.gumshoe.adapters.duckdb.DuckDbNames;
import java.sql.SQLException;
import java.util.List;

/** Postgres's functions that DuckDB lacks, defined in the file so that every statement over it finds them. */
final class PostgresMacros {
    private static final List<String> MACROS = List.of(
            "btrim(s) AS trim(s), (s, characters) AS trim(s, characters)",
            "clock_timestamp() AS now()",
            "div(a, b) AS CAST(trunc(a / b) AS BIGINT)",
            "every(condition) AS bool_and(condition)",
            "initcap(s) AS array_to_string(list_transform("
                    + "regexp_extract_all(s, '[\\pL\\pN]+|[^\\pL\\pN]+'), lambda w: upper(w[1]) || lower(w[2:])), '')",
            "jsonb_array_length(j) AS json_array_length(j)");

    private PostgresMacros() {}

    static void create(Session session, String catalog) throws SQLException {
        for (String macro : MACROS) {
            session.execute("CREATE MACRO " + DuckDbNames.quoted(catalog) + ".main." + macro);
        }
    }
}
