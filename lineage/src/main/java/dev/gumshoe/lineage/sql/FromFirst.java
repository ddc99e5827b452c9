package dev.gumshoe.lineage.sql;

import java.util.Set;

/** Queries of DuckDB and Spark that begin with FROM: the select list is put first, or {@code select *} where there is none. */
final class FromFirst {
    private static final Set<String> BEFORE_QUERY =
            Set.of("", "(", "UNION", "ALL", "DISTINCT", "EXCEPT", "INTERSECT", "NAME", "AS");
    private static final Set<String> AFTER_SELECT_LIST = Set.of(
            "WHERE",
            "GROUP",
            "HAVING",
            "WINDOW",
            "QUALIFY",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "USING",
            "SAMPLE");

    private final Draft draft;

    private FromFirst(Draft draft) {
        this.draft = draft;
    }

    static void turnRound(Draft draft) {
        FromFirst queries = new FromFirst(draft);
        for (int i = 0; i < draft.size(); i++) {
            if (draft.is(i, "FROM") && queries.begins(i)) {
                queries.turnRound(i);
            }
        }
    }

    private boolean begins(int from) {
        if (draft.is(from - 1, ")")) {
            return follows(from, "WITH") && !follows(from, "SELECT");
        }
        boolean first = from == 0 || (!draft.upper(from - 1).isEmpty() && BEFORE_QUERY.contains(draft.upper(from - 1)));
        boolean comparison = draft.is(from - 1, "DISTINCT") && !draft.is(from - 2, "UNION", "EXCEPT", "INTERSECT");
        return first && !comparison && !closesSelectList(from);
    }

    /** True where the query that this FROM belongs to has begun with SELECT: a column may be called {@code name}. */
    private boolean closesSelectList(int from) {
        int depth = 0;
        for (int i = from - 1; i >= 0 && depth >= 0; i--) {
            depth += draft.is(i, ")") ? 1 : draft.is(i, "(") ? -1 : 0;
            if (depth == 0 && draft.is(i, "UNION", "EXCEPT", "INTERSECT")) {
                return false;
            }
            if (depth == 0 && draft.is(i, "SELECT")) {
                return true;
            }
        }
        return false;
    }

    /** True where the word stands before this place in the same parentheses. */
    private boolean follows(int place, String word) {
        int depth = 0;
        for (int i = place - 1; i >= 0 && depth >= 0; i--) {
            depth += draft.is(i, ")") ? 1 : draft.is(i, "(") ? -1 : 0;
            if (depth == 0 && draft.is(i, word)) {
                return true;
            }
        }
        return false;
    }

    private void turnRound(int from) {
        int select = next(from + 1, Set.of("SELECT", "UNION", "EXCEPT", "INTERSECT", "|>"));
        if (draft.is(select, "SELECT")) {
            draft.move(select, next(select + 1, AFTER_SELECT_LIST), from);
        } else if (draft.dialect() == Dialect.DUCKDB) {
            draft.replace(
                    from,
                    Rewrite.Kind.RESPELLED,
                    "select * " + draft.token(from).text());
        }
    }

    /** The place of the first of the words in the same parentheses, or where these end. */
    private int next(int start, Set<String> words) {
        int depth = 0;
        for (int i = start; i < draft.size(); i++) {
            depth += draft.is(i, "(", "[", "{") ? 1 : draft.is(i, ")", "]", "}") ? -1 : 0;
            if (depth < 0 || (depth == 0 && words.contains(draft.upper(i)))) {
                return i;
            }
        }
        return draft.size();
    }
}
