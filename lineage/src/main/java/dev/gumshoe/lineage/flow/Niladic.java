package dev.gumshoe.lineage.flow;

import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;

/** Functions that are written without parentheses, which the tree has as columns. */
final class Niladic {
    private static final Set<String> WORDS = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "session_user",
            "localtime",
            "localtimestamp",
            "sysdate",
            "systimestamp",
            "getdate",
            "true",
            "false",
            "null",
            "user",
            "default");

    private static final Set<String> RESERVED = Set.of(
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user");

    private Niladic() {}

    /** True of a word that is a function where there is no such column. */
    static boolean canBeMeant(String name) {
        return WORDS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** A word that every warehouse reserves for what needs no parentheses, unless a relation is known to have such a column. */
    static boolean isMeant(Column column, Words words, Scope scope) {
        boolean bare = column.getTable() == null || column.getTable().getName() == null;
        return bare
                && RESERVED.contains(column.getColumnName().toLowerCase(Locale.ROOT))
                && scope.known(words.name(column.getColumnName())).isEmpty();
    }
}
