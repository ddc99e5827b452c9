package dev.gumshoe.lineage.sql;

import java.util.Locale;
import java.util.Map;

/** A warehouse's way of writing names, strings and comments. */
public enum Dialect {
    DUCKDB(Folding.INSENSITIVE, '"'),
    POSTGRES(Folding.LOWER, '"'),
    SNOWFLAKE(Folding.UPPER, '"'),
    BIGQUERY(Folding.INSENSITIVE, '`'),
    REDSHIFT(Folding.LOWER, '"'),
    DATABRICKS(Folding.INSENSITIVE, '`'),
    TRINO(Folding.LOWER, '"'),
    /** Where the warehouse is not known: the common ground of the others. */
    ANSI(Folding.INSENSITIVE, '"');

    private static final Map<String, Dialect> BY_ADAPTER = Map.ofEntries(
            Map.entry("duckdb", DUCKDB),
            Map.entry("postgres", POSTGRES),
            Map.entry("materialize", POSTGRES),
            Map.entry("risingwave", POSTGRES),
            Map.entry("greenplum", POSTGRES),
            Map.entry("snowflake", SNOWFLAKE),
            Map.entry("bigquery", BIGQUERY),
            Map.entry("redshift", REDSHIFT),
            Map.entry("databricks", DATABRICKS),
            Map.entry("spark", DATABRICKS),
            Map.entry("sparksql", DATABRICKS),
            Map.entry("glue", DATABRICKS),
            Map.entry("fabricspark", DATABRICKS),
            Map.entry("trino", TRINO),
            Map.entry("presto", TRINO),
            Map.entry("athena", TRINO));

    private final Folding folding;
    private final char quote;

    Dialect(Folding folding, char quote) {
        this.folding = folding;
        this.quote = quote;
    }

    /** The dialect of a dbt adapter, named as in a manifest's {@code adapter_type}; {@link #ANSI} where it is unknown. */
    public static Dialect ofAdapter(String dbtAdapterType) {
        return BY_ADAPTER.getOrDefault(dbtAdapterType.toLowerCase(Locale.ROOT), ANSI);
    }

    /** The character around quoted names. */
    public char quote() {
        return quote;
    }

    /** The name in quotes, whatever it holds. */
    public String quoted(String name) {
        if (this == BIGQUERY) {
            return quote + name.replace("\\", "\\\\").replace("`", "\\`") + quote;
        }
        return quote + name.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
    }

    /** The name without its quotes, as it is written. */
    public String unquoted(String identifier) {
        if (!isQuoted(identifier)) {
            return identifier;
        }
        char mark = identifier.charAt(0);
        String inner = identifier.substring(1, identifier.length() - 1);
        if (this == BIGQUERY) {
            return inner.replaceAll("\\\\(.)", "$1");
        }
        return inner.replace(String.valueOf(mark) + mark, String.valueOf(mark));
    }

    /** True where the name is written in quotes, so that its case counts where the dialect lets case count. */
    public boolean isQuoted(String identifier) {
        int last = identifier.length() - 1;
        return last > 0 && isQuote(identifier.charAt(0)) && identifier.charAt(last) == identifier.charAt(0);
    }

    /** The name under which the warehouse knows what is written here. Two identifiers mean the same if this is equal. */
    public String folded(String identifier) {
        String name = unquoted(identifier);
        return switch (folding) {
            case INSENSITIVE -> name.toLowerCase(Locale.ROOT);
            case LOWER -> isQuoted(identifier) ? name : name.toLowerCase(Locale.ROOT);
            case UPPER -> isQuoted(identifier) ? name : name.toUpperCase(Locale.ROOT);
        };
    }

    boolean isQuote(char mark) {
        return mark == '`' || (mark == '"' && !stringsInDoubleQuotes());
    }

    boolean stringsInDoubleQuotes() {
        return this == BIGQUERY || this == DATABRICKS;
    }

    boolean backslashEscapes() {
        return this == BIGQUERY || this == DATABRICKS || this == SNOWFLAKE || this == REDSHIFT;
    }

    boolean slashComments() {
        return this == SNOWFLAKE;
    }

    boolean hashComments() {
        return this == BIGQUERY;
    }

    /** True where a temporary table may be called {@code #t}. */
    boolean hashNames() {
        return this == REDSHIFT || this == ANSI;
    }

    boolean nestedComments() {
        return this == POSTGRES || this == DUCKDB || this == REDSHIFT || this == DATABRICKS;
    }

    /** True where {@code a:b} steps into a document. */
    boolean colonPaths() {
        return this == SNOWFLAKE || this == DATABRICKS || this == ANSI;
    }

    boolean dollarStrings() {
        return this == POSTGRES || this == DUCKDB || this == SNOWFLAKE || this == REDSHIFT || this == ANSI;
    }

    /** What becomes of letters in names without quotes. */
    private enum Folding {
        UPPER,
        LOWER,
        /** Names are compared without regard to case, quoted or not. */
        INSENSITIVE
    }
}
