package dev.gumshoe.lineage.sql;

/** What BigQuery alone has, in forms that the parser knows. */
final class BigQueryForms {
    private final Draft draft;

    BigQueryForms(Draft draft) {
        this.draft = draft;
    }

    void rewrite(int i) {
        switch (draft.upper(i)) {
            case "WITH" -> withOffset(i);
            case "IGNORE" -> ignoreNulls(i);
            case "WEEK" -> weekOf(i);
            case "MODEL" -> model(i);
            case "INSERT", "MERGE" -> into(i);
            default -> {}
        }
    }

    /** {@code as x with offset as o} becomes {@code with ordinality as x(x, o)}. */
    private void withOffset(int i) {
        boolean follows = draft.is(i - 1, ")") || draft.isName(i - 1);
        boolean as = draft.is(i + 2, "AS");
        if (!follows || !draft.is(i + 1, "OFFSET") || draft.is(i + 2, "(") || (as && !draft.isName(i + 3))) {
            return;
        }
        int alias = as ? i + 3 : i + 2;
        boolean named = as || (draft.isName(alias) && !isClause(alias));
        String offset = named ? draft.token(alias).text() : "offset";
        boolean valued = !draft.is(i - 1, ")");
        String value = valued ? draft.token(i - 1).text() : draft.renames().rename("value");
        if (valued) {
            boolean asValue = draft.is(i - 2, "AS");
            draft.replace(asValue ? i - 2 : i - 1, Rewrite.Kind.RESPELLED, "with ordinality as ");
            if (asValue) {
                draft.drop(i - 1);
            }
            draft.drop(i);
        } else {
            draft.replace(i, Rewrite.Kind.RESPELLED, "with ordinality as ");
        }
        String columns = value + "(" + value + ", " + offset + ")";
        draft.replace(
                i + 1,
                Rewrite.Kind.RESPELLED,
                named ? columns : columns.replace("offset)", draft.renames().rename("offset") + ")"));
        for (int drop = i + 2; named && drop <= alias; drop++) {
            draft.drop(drop);
        }
    }

    private boolean isClause(int i) {
        return draft.is(
                i,
                "ON",
                "USING",
                "WHERE",
                "GROUP",
                "ORDER",
                "HAVING",
                "LIMIT",
                "UNION",
                "EXCEPT",
                "INTERSECT",
                "LEFT",
                "RIGHT",
                "FULL",
                "INNER",
                "CROSS",
                "JOIN",
                "QUALIFY",
                "WINDOW",
                "TABLESAMPLE",
                "PIVOT",
                "UNPIVOT");
    }

    /** {@code array_agg(a ignore nulls order by b)}: nulls may be ignored before more, if they are by a call. */
    private void ignoreNulls(int i) {
        int opening = draft.opening(i);
        boolean more = draft.is(i + 1, "NULLS") && draft.is(i + 2, "ORDER", "LIMIT");
        int first = draft.is(opening + 1, "DISTINCT") ? opening + 2 : opening + 1;
        if (more && opening >= 0 && first < i && !draft.isChanged(first)) {
            String call = draft.renames().around(Renames.Around.IGNORE_NULLS) + "(";
            draft.replace(
                    first, Rewrite.Kind.RESPELLED, call + draft.token(first).text());
            draft.replace(i, Rewrite.Kind.RESPELLED, ")");
            draft.drop(i + 1);
        }
    }

    /** {@code extract(week(monday) from d)}. */
    private void weekOf(int i) {
        if (draft.is(i + 1, "(") && draft.is(i + 3, ")") && draft.is(i + 4, "FROM")) {
            draft.stash(i, i + 4);
        }
    }

    /** {@code insert t ...} and {@code merge t ...}, where INTO is left out. */
    private void into(int i) {
        if (i == 0 && draft.isName(1) && !draft.is(1, "INTO", "OVERWRITE", "OR")) {
            draft.replace(i, Rewrite.Kind.RESPELLED, draft.token(i).text() + " into");
        }
    }

    /** {@code ml.predict(model p.d.m, ...)}. */
    private void model(int i) {
        int end = i + 1;
        while (draft.isName(end) && draft.is(end + 1, ".")) {
            end += 2;
        }
        if (draft.is(i - 1, "(") && draft.isName(end) && draft.is(end + 1, ",")) {
            draft.stash(i, end + 1);
        }
    }
}
