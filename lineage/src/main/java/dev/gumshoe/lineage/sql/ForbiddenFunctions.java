package dev.gumshoe.lineage.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Functions that a query may not call, in whatever warehouse: those that reach files, the network or another database,
 * run SQL given as text, change state, wait, or call into the host.
 */
final class ForbiddenFunctions {
    private static final Set<String> NAMES = Set.of(
            // files, other databases, the environment
            "glob",
            "sniff_csv",
            "getenv",
            "parquet_metadata",
            "parquet_schema",
            "parquet_file_metadata",
            "parquet_kv_metadata",
            "parquet_bloom_probe",
            "duckdb_secrets",
            "which_secret",
            "cloud_files",
            "infer_schema",
            "load_file",
            "openrowset",
            "opendatasource",
            "openquery",
            "external_query",
            "remote_query",
            "secret",
            "try_secret",
            "list_secrets",
            "bfilename",
            "loread",
            "get_presigned_url",
            "build_scoped_file_url",
            "build_stage_file_url",
            // SQL or code given as text
            "query",
            "query_table",
            "json_execute_serialized_sql",
            "from_substrait",
            "from_substrait_json",
            "ts_stat",
            "crosstab",
            "connectby",
            "xpath_table",
            "reflect",
            "java_method",
            "try_reflect",
            "ai_query",
            "eval",
            // state
            "nextval",
            "setval",
            "set_config",
            "setseed",
            "checkpoint",
            "force_checkpoint",
            "lowrite",
            "write_log",
            "add_parquet_key",
            "truncate_duckdb_logs",
            "enable_logging",
            "disable_logging",
            "enable_profiling",
            "disable_profiling",
            "get_lock",
            "release_lock",
            "release_all_locks",
            "txid_current",
            "notify",
            // waiting
            "sleep",
            "benchmark",
            "waitfor",
            // the host
            "xp_cmdshell",
            "sys_exec",
            "sys_eval",
            "http_request",
            "httpuri",
            "urifactory");

    private static final Pattern FAMILIES = Pattern.compile(
            "read_.*|.*_scan|.*_scan_pushdown|.*_query|.*_attach|http_.*|dblink.*|lo_.*|.*_to_xml(schema)?|.*_to_xml_and_xmlschema"
                    + "|query_to_.*|system\\$.*|dbms_.*|utl_.*|xp_.*|sp_.*|st_read.*|st_drivers|load_.*|shell.*|aws_.*|copy_.*"
                    + "|ai_.*|binary_upgrade_.*|gs_.*|postgres_(?!version).*|mysql_.*|sqlite_.*|iceberg_.*|delta_.*");

    /** What of Postgres' own namespace only looks. */
    private static final Pattern HARMLESS_PG = Pattern.compile(
            "pg_(typeof|size_pretty|size_bytes|(total_)?relation_size|table_size|indexes_size|database_size|column_size"
                    + "|tablespace_size|get_(expr|viewdef|constraintdef|indexdef|functiondef|ruledef|triggerdef|userbyid"
                    + "|serial_sequence|keywords|partkeydef|partition_constraintdef)|.*_is_visible|encoding_to_char"
                    + "|is_in_recovery|postmaster_start_time|backend_pid|char_to_encoding|collation_for|has_role"
                    + "|stat_get_[a-z_]*)");

    private static final Set<String> LOCKS = Set.of("UPDATE", "SHARE", "NO", "KEY");

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_$]+");

    private ForbiddenFunctions() {}

    static Optional<String> firstIn(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .mapToObj(i -> objection(tokens, i))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> objection(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean named =
                i > 0 && (tokens.get(i - 1).is("AS") || tokens.get(i - 1).is("WITH"));
        boolean called = !named && i + 1 < tokens.size() && tokens.get(i + 1).is("(");
        boolean name = token.isWord() || token.kind() == Token.Kind.QUOTED;
        boolean sequence =
                name && i > 0 && tokens.get(i - 1).is(".") && bare(token).equals("nextval");
        if (sequence || locks(tokens, i) || (name && called && isForbidden(bare(token), token))) {
            return Optional.of("line " + token.line() + ", column " + token.column() + ": '" + token.text()
                    + "' may do more than read relations");
        }
        return Optional.empty();
    }

    private static boolean isForbidden(String name, Token token) {
        boolean strange =
                token.kind() == Token.Kind.WORD && !PLAIN.matcher(name).matches();
        return strange
                || NAMES.contains(name)
                || FAMILIES.matcher(name).matches()
                || (name.startsWith("pg_") && !HARMLESS_PG.matcher(name).matches());
    }

    /** {@code for update} and its kin, {@code lock in share mode}. */
    private static boolean locks(List<Token> tokens, int i) {
        return (next(tokens, i, "FOR")
                        && tokens.get(i + 1).isWord()
                        && LOCKS.contains(tokens.get(i + 1).upper()))
                || (next(tokens, i, "LOCK") && tokens.get(i + 1).is("IN"));
    }

    private static boolean next(List<Token> tokens, int i, String word) {
        return i + 1 < tokens.size() && tokens.get(i).is(word) && tokens.get(i).isWord();
    }

    private static String bare(Token token) {
        String text = token.text();
        boolean quoted = token.kind() == Token.Kind.QUOTED;
        return (quoted ? text.substring(1, text.length() - 1) : text).strip().toLowerCase(Locale.ROOT);
    }
}
