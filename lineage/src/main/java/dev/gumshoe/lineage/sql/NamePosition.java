package dev.gumshoe.lineage.sql;

import java.util.Set;

/** Tells from a word's neighbours whether it is a name. */
final class NamePosition {
    private static final Set<String> BEFORE_NAME = Set.of(
            ",",
            "(",
            ".",
            "SELECT",
            "DISTINCT",
            "BY",
            "ON",
            "AND",
            "OR",
            "WHERE",
            "WHEN",
            "THEN",
            "ELSE",
            "CASE",
            "FROM",
            "JOIN",
            "AS",
            "WITH",
            "RECURSIVE",
            "NOT",
            "=",
            "<",
            ">",
            "<=",
            ">=",
            "<>",
            "!=",
            "+",
            "-",
            "*",
            "/",
            "||");
    private static final Set<String> AFTER_NAME = Set.of(
            ",", ")", ".", "FROM", "AS", "END", "THEN", "ELSE", "WHEN", "AND", "OR", "IS", "IN", "NOT", "LIKE",
            "BETWEEN", "ON", "WHERE", "GROUP", "ORDER", "JOIN", "LEFT", "INNER", "UNION", "=", "<", ">", "<=", ">=",
            "<>", "!=", "+", "-", "*", "/", "||", "::");
    private static final Set<String> CASTS = Set.of("CAST", "TRY_CAST", "SAFE_CAST");

    private NamePosition() {}

    static boolean isCertain(Script script, int place) {
        String before = at(script, place - 1);
        String after = at(script, place + 1);
        boolean trim = before.equals("(") && after.equals("FROM");
        return !isCallOrType(script, place)
                && !trim
                && (before.equals(".") || after.equals(".") || BEFORE_NAME.contains(before))
                && (before.equals(".") || after.isEmpty() || AFTER_NAME.contains(after));
    }

    /** True for the name of a called function, and for a type in a cast. */
    static boolean isCallOrType(Script script, int place) {
        String before = at(script, place - 1);
        boolean call = at(script, place + 1).equals("(") && !before.equals("WITH");
        return call || before.equals("::") || (before.equals("AS") && isInCast(script, place));
    }

    private static boolean isInCast(Script script, int place) {
        int opening = script.calls().openingBefore(place);
        return opening > 0 && CASTS.contains(at(script, opening - 1));
    }

    private static String at(Script script, int place) {
        return place < 0 || place >= script.pieces().size()
                ? ""
                : script.pieces().get(place).source().upper();
    }
}
