package dev.gumshoe.lineage.sql;

/** Joins that the parser does not know, written as joins that it knows. */
final class JoinForms {
    private final Draft draft;

    JoinForms(Draft draft) {
        this.draft = draft;
    }

    void rewrite(int i) {
        switch (draft.upper(i)) {
            case "SEMI" -> semi(i);
            case "ANTI" -> anti(i);
            case "MATCH_CONDITION" -> matchCondition(i);
            default -> {}
        }
    }

    private void semi(int i) {
        if (draft.is(i + 1, "JOIN") && !draft.is(i - 1, "LEFT") && followsRelation(i)) {
            draft.replace(i, Rewrite.Kind.RESPELLED, Renames.LEFT_SEMI + " ");
        }
    }

    private void anti(int i) {
        boolean left = draft.is(i - 1, "LEFT");
        if (draft.is(i + 1, "JOIN") && (left ? followsRelation(i - 1) : followsRelation(i))) {
            draft.replace(i, Rewrite.Kind.RESPELLED, AntiJoin.STAND_IN + " ");
            if (left) {
                draft.drop(i - 1);
            }
        }
    }

    /** A word that stands first in a FROM clause is the relation itself. */
    private boolean followsRelation(int i) {
        return i > 0 && !draft.is(i - 1, "FROM", "JOIN", ",", "(", ".", "AS", "NATURAL", "RIGHT", "FULL");
    }

    /** {@code match_condition (a) on b} becomes {@code on match_condition(a) and b}. */
    private void matchCondition(int i) {
        int closing = draft.closing(i + 1);
        if (draft.is(i + 1, "(") && closing > 0 && !draft.is(closing + 1, "USING")) {
            draft.replace(i, Rewrite.Kind.RESPELLED, "on " + draft.renames().around(Renames.Around.MATCH_CONDITION));
            if (draft.is(closing + 1, "ON")) {
                draft.replace(closing + 1, Rewrite.Kind.RESPELLED, "and");
            }
        }
    }
}
