package dev.gumshoe.lineage.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Renames columns whose name the parser reads as something else and does not complain: units of time ({@code select month
 * from t}), {@code current}, and words that it takes for an operator before what follows.
 */
final class ColumnWords {
    private static final Set<String> BEFORE_OPERAND = Set.of(
            "SELECT",
            "DISTINCT",
            "ALL",
            "BY",
            "ON",
            "AND",
            "OR",
            "NOT",
            "WHERE",
            "HAVING",
            "QUALIFY",
            "CASE",
            "WHEN",
            "THEN",
            "ELSE",
            "BETWEEN",
            "LIKE",
            "ILIKE",
            "RLIKE",
            "REGEXP",
            "IN",
            "FROM",
            "JOIN",
            "INTERVAL",
            "ANY");
    private static final Set<String> NOT_BEFORE_OPERAND = Set.of(")", "]", "}", ".", "::", "@", "$", "?", ";");
    private static final Set<String> AFTER_CURRENT = Set.of("ROW", "DATE", "TIME", "TIMESTAMP", "TIMEZONE");
    private static final Set<String> AFTER_OPERAND = Set.of(
            ",", ")", "]", "FROM", "AS", "END", "THEN", "ELSE", "WHEN", "AND", "OR", "IS", "IN", "NOT", "LIKE", "ILIKE",
            "BETWEEN", "ASC", "DESC", "NULLS", "GROUP", "ORDER", "HAVING", "LIMIT", "UNION", "=", "<", ">", "<=", ">=",
            "<>", "!=", "*", "/", "%", "||", "::", ".");

    private final Draft draft;
    private final Deque<Brackets> open = new ArrayDeque<>();

    private ColumnWords(Draft draft) {
        this.draft = draft;
    }

    static void rename(Draft draft) {
        new ColumnWords(draft).rename();
    }

    /**
     * What is inside a pair of brackets.
     *
     * @param opening the place of the opening one
     * @param starts the places where the items between commas begin
     * @param units the words among the items that may be units of time
     */
    private record Brackets(int opening, List<Integer> starts, List<Integer> units) {
        static Brackets at(int opening) {
            return new Brackets(opening, new ArrayList<>(List.of(opening + 1)), new ArrayList<>());
        }
    }

    private void rename() {
        for (int i = 0; i < draft.size(); i++) {
            if (draft.is(i, "(", "[", "{")) {
                open.push(Brackets.at(i));
            } else if (draft.is(i, ")", "]", "}") && !open.isEmpty()) {
                close(open.pop(), i);
            } else if (draft.is(i, ",") && !open.isEmpty()) {
                open.peek().starts().add(i + 1);
            } else if (draft.token(i).isWord()) {
                word(i);
            }
        }
    }

    private void word(int i) {
        String word = draft.upper(i);
        if (DateUnits.isWord(word)) {
            if (beginsOperand(i) && !isPartToExtract(i)) {
                unit(i);
            }
        } else if (isMistaken(word, i) && beginsOperand(i)) {
            rename(i);
        }
    }

    private void unit(int i) {
        if (!open.isEmpty() && draft.is(i - 1, "(", ",") && draft.is(i + 1, ")", ",")) {
            open.peek().units().add(i);
        } else {
            rename(i);
        }
    }

    private void close(Brackets brackets, int closing) {
        if (brackets.units().isEmpty()) {
            return;
        }
        List<Integer> starts = brackets.starts();
        List<String> items = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : closing;
            items.add(end == starts.get(i) + 1 ? draft.token(starts.get(i)).text() : "");
        }
        String function = draft.upper(brackets.opening() - 1).toLowerCase(Locale.ROOT);
        int unit = DateUnits.place(function, items, draft.dialect())
                .map(starts::get)
                .orElse(-1);
        brackets.units().stream().filter(place -> place != unit).forEach(this::rename);
    }

    private boolean isMistaken(String word, int i) {
        return switch (word) {
            case "KEY" -> true;
            case "CURRENT" -> !AFTER_CURRENT.contains(draft.upper(i + 1));
            case "PRIOR" -> AFTER_OPERAND.contains(draft.upper(i + 1)) || draft.is(i + 1, "+", "-");
            case "INTERVAL" -> AFTER_OPERAND.contains(draft.upper(i + 1));
            default -> false;
        };
    }

    /** True where an expression can begin and what follows does not make the word a call. */
    private boolean beginsOperand(int i) {
        if (i == 0 || draft.is(i + 1, "(")) {
            return false;
        }
        Token before = draft.token(i - 1);
        boolean path = before.is(":") && draft.dialect().colonPaths();
        return before.kind() == Token.Kind.SYMBOL
                ? !path && !NOT_BEFORE_OPERAND.contains(before.text())
                : BEFORE_OPERAND.contains(draft.upper(i - 1));
    }

    /** {@code extract(month from d)}. */
    private boolean isPartToExtract(int i) {
        return draft.is(i - 1, "(") && draft.is(i - 2, "EXTRACT") && draft.is(i + 1, "FROM");
    }

    private void rename(int i) {
        draft.replace(
                i,
                Rewrite.Kind.RENAMED_WORD,
                draft.renames().rename(draft.token(i).text()));
    }
}
