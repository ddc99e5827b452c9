package dev.gumshoe.lineage.sql;

/** {@code * rename (a as b)}: the parser is given {@code * replace (a as b)}, with a name that tells the two apart. */
final class StarForms {
    private final Draft draft;

    StarForms(Draft draft) {
        this.draft = draft;
    }

    void rewrite(int i) {
        if (draft.is(i, "RENAME") && isAfterStar(i)) {
            rename(i);
        }
    }

    private boolean isAfterStar(int i) {
        if (draft.is(i - 1, "*")) {
            return true;
        }
        boolean list = draft.is(i - 1, ")");
        int before = list ? draft.opening(i - 1) : i - 1;
        return before > 1 && draft.is(before - 1, "EXCLUDE", "EXCEPT") && draft.is(before - 2, "*");
    }

    private void rename(int i) {
        boolean list = draft.is(i + 1, "(");
        int first = list ? i + 2 : i + 1;
        int end = list ? draft.closing(i + 1) : i + 4;
        for (int at = first; at + 2 < draft.size() && at < end; at += 4) {
            if (!draft.isName(at) || !draft.is(at + 1, "AS") || !draft.isName(at + 2)) {
                return;
            }
        }
        if (end < 0 || end > draft.size()) {
            return;
        }
        draft.replace(i, Rewrite.Kind.RESPELLED, list ? "replace" : "replace (");
        for (int at = first; at < end; at += 4) {
            String name = draft.renames().renamedInStar(draft.token(at + 2).text());
            draft.replace(at + 2, Rewrite.Kind.RENAMED_WORD, list ? name : name + ")");
        }
    }
}
