package dev.gumshoe.lineage.sql;

/** Names in square brackets, where the warehouse is not known: a list with nothing but words in it is none. */
final class BracketNames {
    private static final int MOST_WORDS = 12;

    private final Draft draft;

    BracketNames(Draft draft) {
        this.draft = draft;
    }

    void rewrite(int i) {
        if (!draft.is(i, "[") || !beginsName(i)) {
            return;
        }
        int end = i + 1;
        while (end < draft.size() && draft.token(end).isWord() && end < i + MOST_WORDS) {
            end++;
        }
        if (end == i + 1 || !draft.is(end, "]")) {
            return;
        }
        StringBuilder name = new StringBuilder();
        for (int at = i + 1; at < end; at++) {
            name.append(at == i + 1 ? "" : " ").append(draft.token(at).text());
        }
        draft.replace(i, Rewrite.Kind.REQUOTED, "\"" + name + "\"");
        for (int at = i + 1; at <= end; at++) {
            draft.drop(at);
        }
    }

    private boolean beginsName(int i) {
        return i > 0
                && draft.is(
                        i - 1,
                        "SELECT",
                        "DISTINCT",
                        "FROM",
                        "JOIN",
                        "INTO",
                        "TABLE",
                        "UPDATE",
                        "AS",
                        "BY",
                        "ON",
                        "AND",
                        "OR",
                        "WHERE",
                        "WHEN",
                        "THEN",
                        "ELSE",
                        "SET",
                        ",",
                        ".",
                        "(",
                        "=",
                        "<",
                        ">",
                        "<>",
                        "+",
                        "-",
                        "*",
                        "/");
    }
}
