package dev.gumshoe.lineage.sql;

import java.util.ArrayList;
import java.util.List;

/** Gives printed SQL back the clauses that were written as calls for the parser's sake. */
final class Wrapped {
    private final String suffix;
    private final Dialect dialect;
    private final List<Edit> edits = new ArrayList<>();
    private List<Token> tokens = List.of();

    Wrapped(String suffix, Dialect dialect) {
        this.suffix = suffix;
        this.dialect = dialect;
    }

    private record Edit(Token token, String text) {}

    String restore(String printed) {
        boolean any = printed.contains(suffix) || (dialect == Dialect.BIGQUERY && printed.contains("ORDINALITY"));
        if (!any) {
            return ordinality(printed);
        }
        tokens = Lexer.tokens(printed, dialect);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("match_condition" + suffix)) {
                matchCondition(i);
            } else if (tokens.get(i).is("ignore_nulls" + suffix)) {
                ignoreNulls(i);
            } else if (tokens.get(i).is("REPLACE") && renames(i)) {
                edits.add(new Edit(tokens.get(i), "RENAME "));
            }
        }
        return ordinality(edited(printed));
    }

    /** {@code on match_condition(a) and b} was {@code match_condition (a) on b}. */
    private void matchCondition(int i) {
        int closing = closing(i + 1);
        edits.add(new Edit(tokens.get(i - 1), ""));
        edits.add(new Edit(tokens.get(i), "MATCH_CONDITION "));
        if (closing + 1 < tokens.size() && tokens.get(closing + 1).is("AND")) {
            edits.add(new Edit(tokens.get(closing + 1), "ON"));
        }
    }

    /** {@code ignore_nulls(a)} was {@code a ignore nulls}. */
    private void ignoreNulls(int i) {
        edits.add(new Edit(tokens.get(i), ""));
        edits.add(new Edit(tokens.get(i + 1), ""));
        edits.add(new Edit(tokens.get(closing(i + 1)), " IGNORE NULLS"));
    }

    /** {@code replace (a as b)} was {@code rename (a as b)} where the names say so. */
    private boolean renames(int i) {
        return tokens.subList(i, closing(i + 1)).stream()
                .anyMatch(token -> token.text().contains(suffix + Renames.RENAMED));
    }

    private int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    private String edited(String printed) {
        edits.sort((a, b) -> Integer.compare(a.token().start(), b.token().start()));
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            text.append(printed, at, edit.token().start()).append(edit.text());
            at = edit.token().end();
        }
        return text.append(printed, at, printed.length()).toString();
    }

    /** BigQuery has {@code as x with offset as o} where others have {@code with ordinality as x(x, o)}. */
    private String ordinality(String printed) {
        return dialect != Dialect.BIGQUERY
                ? printed
                : printed.replaceAll(
                                "(?i)WITH ORDINALITY AS value" + suffix + "\\(\\w+, ([\\w`]+)\\)", "WITH OFFSET AS $1")
                        .replaceAll(
                                "(?i)WITH ORDINALITY AS ([\\w`]+)\\([\\w`]+, ([\\w`]+)\\)", "AS $1 WITH OFFSET AS $2");
    }
}
