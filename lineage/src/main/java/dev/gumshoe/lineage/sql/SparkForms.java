package dev.gumshoe.lineage.sql;

/** What Spark and Databricks have, in forms that the parser knows. */
final class SparkForms {
    private final Draft draft;

    SparkForms(Draft draft) {
        this.draft = draft;
    }

    void rewrite(int i) {
        switch (draft.upper(i)) {
            case "OVERWRITE" -> overwrite(i);
            case "CLUSTER", "DISTRIBUTE", "SORT" -> arrangement(i);
            case "SELECT" -> bareWith(i);
            case "VALUES" -> namedValues(i);
            case "STREAM" -> stream(i);
            default -> {}
        }
    }

    /** {@code insert overwrite into t} and {@code insert overwrite t}. */
    private void overwrite(int i) {
        if (!draft.is(i - 1, "INSERT") || draft.is(i + 1, "TABLE", "DIRECTORY", "LOCAL")) {
            return;
        }
        if (draft.is(i + 1, "INTO") && draft.is(i + 2, "TABLE")) {
            draft.replace(i + 1, Rewrite.Kind.RESPELLED, " ");
        } else if (draft.is(i + 1, "INTO")) {
            draft.replace(i + 1, Rewrite.Kind.RESPELLED, "table");
        } else if (draft.isName(i + 1)) {
            draft.replace(i, Rewrite.Kind.RESPELLED, draft.token(i).text() + " table ");
        }
    }

    /** {@code distribute by a sort by b}: how rows are laid out, not which there are. */
    private void arrangement(int i) {
        if (!draft.is(i + 1, "BY") || draft.is(i - 1, "(", ",", ".") || isWindow(i)) {
            return;
        }
        int end = endOfArrangement(i + 1);
        if (!draft.is(end, "LIMIT")) {
            draft.replace(i, Rewrite.Kind.DROPPED_CLAUSE, " ");
            for (int at = i + 1; at < end; at++) {
                draft.drop(at);
            }
        }
    }

    private int endOfArrangement(int from) {
        int depth = 0;
        for (int at = from; at < draft.size(); at++) {
            depth += draft.is(at, "(", "[") ? 1 : draft.is(at, ")", "]") ? -1 : 0;
            if (depth < 0 || (depth == 0 && endsArrangement(at))) {
                return at;
            }
        }
        return draft.size();
    }

    private boolean isWindow(int i) {
        int opening = draft.opening(i);
        return opening >= 0 && (draft.is(opening - 1, "OVER") || draft.is(opening + 1, "PARTITION"));
    }

    private boolean endsArrangement(int i) {
        return draft.is(
                i, ";", "LIMIT", "UNION", "EXCEPT", "INTERSECT", "MINUS", "CLUSTER", "DISTRIBUTE", "SORT", "WINDOW");
    }

    /** {@code from stream t} and {@code from stream(t)} read of {@code t} what came since. */
    private void stream(int i) {
        if (!draft.is(i - 1, "FROM", "JOIN")) {
            return;
        }
        boolean named = draft.isName(i + 1) && !draft.is(i + 1, "AS", "WHERE", "JOIN", "ON") && !isAliasOfStream(i);
        int closing = draft.is(i + 1, "(") ? draft.closing(i + 1) : -1;
        if (named || closing > 0) {
            draft.replace(i, Rewrite.Kind.DROPPED_CLAUSE, " ");
        }
        if (closing > 0) {
            draft.drop(i + 1);
            draft.drop(closing);
        }
    }

    /** {@code from stream s where}: a relation of that name. */
    private boolean isAliasOfStream(int i) {
        return draft.is(i - 1, "JOIN") && draft.is(i + 2, "ON", "USING");
    }

    /** {@code with x (select ...)}, where AS is left out. */
    private void bareWith(int i) {
        boolean cte = draft.is(i - 1, "(") && draft.isName(i - 2) && !draft.isChanged(i - 1);
        if (cte && (draft.is(i - 3, "WITH") || (draft.is(i - 3, ",") && draft.is(i - 4, ")") && isCteBefore(i - 4)))) {
            draft.replace(i - 1, Rewrite.Kind.RESPELLED, "as (");
        }
    }

    /** {@code values (1), (2) as t (a)} is a query of its own. */
    private void namedValues(int i) {
        boolean query = i == 0 || (draft.is(i - 1, "(") && draft.is(i - 2, "AS"));
        int end = i + 1;
        while (query && draft.is(end, "(") && draft.closing(end) > 0) {
            end = draft.closing(end) + 1;
            end += draft.is(end, ",") ? 1 : 0;
        }
        if (query && draft.is(end, "AS") && draft.isName(end + 1)) {
            draft.replace(
                    i,
                    Rewrite.Kind.RESPELLED,
                    "select * from (" + draft.token(i).text());
            draft.replace(end, Rewrite.Kind.RESPELLED, ") as");
        }
    }

    private boolean isCteBefore(int closing) {
        int opening = draft.opening(closing);
        return draft.is(opening + 1, "SELECT", "WITH")
                && (draft.is(opening - 1, "AS") || draft.isChanged(Math.max(opening, 0)));
    }
}
