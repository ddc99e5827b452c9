package dev.gumshoe.lineage.sql;

/** Types that the parser does not know. */
final class TypeForms {
    private static final int MOST_TOKENS = 2_000;

    private final Draft draft;

    TypeForms(Draft draft) {
        this.draft = draft;
    }

    void rewrite(int i) {
        if (draft.is(i, "STRUCT", "ARRAY", "MAP") && draft.is(i + 1, "<") && isType(i)) {
            int end = end(i + 1);
            if (end > 0) {
                draft.stash(i, end);
            }
        } else if (draft.is(i, "->")) {
            lambda(i);
        }
    }

    private boolean isType(int i) {
        return draft.is(i - 1, "::") || (draft.is(i - 1, "AS") && draft.isCast(draft.opening(i)));
    }

    /** The place after the bracket that closes the one here; 0 where none does. */
    private int end(int opening) {
        int depth = 0;
        for (int i = opening; i < Math.min(draft.size(), opening + MOST_TOKENS); i++) {
            depth += draft.is(i, "<") ? 1 : draft.is(i, ">") ? -1 : draft.is(i, ">>") ? -2 : 0;
            if (depth <= 0) {
                return depth == 0 ? i + 1 : 0;
            }
        }
        return 0;
    }

    /** {@code (x int, y text) -> e} and {@code x int -> e} become lambdas without types, {@code (x) -> e} one without parentheses. */
    private void lambda(int i) {
        if (draft.is(i - 1, ")")) {
            parameters(i - 1);
        } else if (draft.isWord(i - 1) && draft.isName(i - 2) && draft.is(i - 3, "(", ",")) {
            dropType(i - 1);
        }
    }

    private void parameters(int closing) {
        int opening = draft.opening(closing);
        if (opening < 1 || !draft.is(opening - 1, "(", ",")) {
            return;
        }
        if (closing == opening + 2) {
            draft.drop(opening);
            draft.drop(closing);
        }
        for (int i = opening + 1; i < closing; i++) {
            if (draft.is(i - 1, "(", ",") && draft.isName(i) && draft.isWord(i + 1) && draft.is(i + 2, ",", ")")) {
                dropType(i + 1);
            }
        }
    }

    private void dropType(int i) {
        draft.replace(i, Rewrite.Kind.DROPPED_TYPE, " ");
    }
}
