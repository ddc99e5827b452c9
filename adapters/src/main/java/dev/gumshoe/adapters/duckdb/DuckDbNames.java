package dev.gumshoe.adapters.duckdb;

import dev.gumshoe.engine.fact.RelationName;

/** Names and texts as they are written in a statement for DuckDB. */
public final class DuckDbNames {

    private DuckDbNames() {}

    /** A name between double quotes. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A relation's name, as many parts as it has. */
    public static String quoted(RelationName name) {
        StringBuilder text = new StringBuilder();
        if (!name.database().isEmpty()) {
            text.append(quoted(name.database())).append('.');
        }
        if (!name.schema().isEmpty()) {
            text.append(quoted(name.schema())).append('.');
        }
        return text.append(quoted(name.identifier())).toString();
    }

    /** A text between single quotes. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
