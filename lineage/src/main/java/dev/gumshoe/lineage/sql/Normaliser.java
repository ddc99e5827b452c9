package dev.gumshoe.lineage.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the tokens of a statement into the form that the parser reads. */
final class Normaliser {
    private static final Set<String> AFTER_LIST = Set.of(
            ")",
            "]",
            "}",
            ";",
            "FROM",
            "WHERE",
            "GROUP",
            "HAVING",
            "ORDER",
            "LIMIT",
            "QUALIFY",
            "WINDOW",
            "UNION",
            "EXCEPT",
            "INTERSECT");

    private static final Map<String, String> LIKE_OPERATORS =
            Map.of("~~", " like ", "!~~", " not like ", "~~*", " ilike ", "!~~*", " not ilike ");

    private static final int MOST_PARAMETERS = 16;

    private final Draft draft;

    private final JoinForms joins;
    private final TypeForms types;
    private final BigQueryForms bigQueryForms;
    private final SparkForms spark;
    private final BracketNames brackets;
    private final StarForms stars;

    private Normaliser(Draft draft) {
        this.draft = draft;
        this.joins = new JoinForms(draft);
        this.types = new TypeForms(draft);
        this.bigQueryForms = new BigQueryForms(draft);
        this.spark = new SparkForms(draft);
        this.brackets = new BracketNames(draft);
        this.stars = new StarForms(draft);
    }

    static Script normalise(List<Token> tokens, Dialect dialect, Renames renames) {
        Draft draft = new Draft(tokens, dialect, renames);
        ColumnWords.rename(draft);
        Normaliser normaliser = new Normaliser(draft);
        for (int i = 0; i < draft.size(); i++) {
            normaliser.common(i);
            normaliser.ofDialect(i);
        }
        if (dialect == Dialect.DUCKDB || dialect == Dialect.DATABRICKS) {
            FromFirst.turnRound(draft);
        }
        return draft.script();
    }

    private void common(int i) {
        Token token = draft.token(i);
        if (token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.QUOTED) {
            Literals.requote(draft, i);
        } else if (token.is(";")) {
            draft.drop(i);
        } else if (token.is(",") && endsList(i + 1)) {
            draft.replace(i, Rewrite.Kind.DROPPED_COMMA, " ");
        } else if (token.is("#>>") || token.is("#>")) {
            draft.replace(i, Rewrite.Kind.REQUOTED, " " + token.text() + " ");
        } else if (LIKE_OPERATORS.containsKey(token.text())) {
            draft.replace(i, Rewrite.Kind.RESPELLED, LIKE_OPERATORS.get(token.text()));
        } else if (token.is("ALL") && draft.is(i - 1, "SELECT") && !draft.is(i + 1, ",", "(", ".", "FROM", "AS")) {
            draft.replace(i, Rewrite.Kind.DROPPED_CLAUSE, " ");
        } else if (token.is("$") && draft.is(i - 1, ".") && isNumberBeside(i)) {
            draft.stash(i, i + 2);
        } else if (token.is("FETCH")
                && i + 1 < draft.size()
                && draft.token(i + 1).kind() == Token.Kind.NUMBER) {
            draft.replace(i, Rewrite.Kind.RESPELLED, token.text() + " first");
        } else if (token.is("EXCLUDE") && draft.is(i - 1, "*") && draft.isName(i + 1)) {
            draft.replace(i + 1, Rewrite.Kind.REQUOTED, "(" + draft.token(i + 1).text() + ")");
        }
    }

    private void ofDialect(int i) {
        if (draft.token(i).isWord() || draft.is(i, "->")) {
            joins.rewrite(i);
            stars.rewrite(i);
            types.rewrite(i);
        }
        switch (draft.dialect()) {
            case DUCKDB -> duckDb(i);
            case BIGQUERY -> {
                bigQuery(i);
                bigQueryForms.rewrite(i);
            }
            case DATABRICKS -> spark.rewrite(i);
            case ANSI -> {
                spark.rewrite(i);
                brackets.rewrite(i);
            }
            case POSTGRES, SNOWFLAKE, REDSHIFT, TRINO -> {}
        }
    }

    private boolean endsList(int i) {
        return i == draft.size() || AFTER_LIST.contains(draft.upper(i));
    }

    private boolean isNumberBeside(int i) {
        return i + 1 < draft.size()
                && draft.token(i + 1).kind() == Token.Kind.NUMBER
                && draft.token(i + 1).start() == draft.token(i).end();
    }

    private void duckDb(int i) {
        switch (draft.upper(i)) {
            case "//" -> draft.replace(i, Rewrite.Kind.RESPELLED, " " + Renames.INTEGER_DIVISION + " ");
            case "**" -> draft.replace(i, Rewrite.Kind.RESPELLED, "^");
            case "DIV" ->
                draft.replace(
                        i,
                        Rewrite.Kind.RENAMED_WORD,
                        draft.renames().rename(draft.token(i).text()));
            case "LAMBDA" -> lambda(i);
            default -> {}
        }
    }

    /** {@code lambda x, y: e} becomes {@code (lambda, x, y) -> e}. */
    private void lambda(int i) {
        int end = i + 1;
        while (draft.isName(end) && draft.is(end + 1, ",") && end < i + MOST_PARAMETERS * 2) {
            end += 2;
        }
        if (draft.isName(end) && draft.is(end + 1, ":")) {
            draft.replace(i, Rewrite.Kind.RESPELLED, draft.renames().lambda() + ",");
            draft.replace(end + 1, Rewrite.Kind.RESPELLED, ") ->");
        }
    }

    private void bigQuery(int i) {
        if (draft.is(i, "OFFSET", "ORDINAL", "SAFE_OFFSET", "SAFE_ORDINAL") && draft.is(i - 1, "[")) {
            draft.replace(
                    i,
                    Rewrite.Kind.RENAMED_WORD,
                    draft.renames().rename(draft.token(i).text()));
        } else if (draft.is(i, "-")
                && draft.is(i - 2, "FROM", "JOIN")
                && draft.token(i - 1).isWord()) {
            dashedName(i - 1);
        }
    }

    /** {@code from my-project.data.t} becomes {@code from `my-project`.data.t}. */
    private void dashedName(int first) {
        StringBuilder name = new StringBuilder();
        int end = first;
        for (; end < draft.size() && (end == first || touches(end)) && isPartOfDashedName(end); end++) {
            name.append(draft.token(end).text());
        }
        boolean dotted = name.charAt(name.length() - 1) == '.';
        if (end > first + 2 && (dotted || draft.is(end, "."))) {
            String bare = dotted ? name.substring(0, name.length() - 1) : name.toString();
            draft.replace(first, Rewrite.Kind.REQUOTED, "`" + bare + (dotted ? "`." : "`"));
            for (int i = first + 1; i < end; i++) {
                draft.drop(i);
            }
        }
    }

    private boolean touches(int i) {
        return draft.token(i).start() == draft.token(i - 1).end()
                && !(draft.token(i - 1).kind() == Token.Kind.NUMBER
                        && draft.token(i - 1).text().endsWith("."));
    }

    private boolean isPartOfDashedName(int i) {
        Token token = draft.token(i);
        return token.isWord() || token.kind() == Token.Kind.NUMBER || token.is("-");
    }
}
