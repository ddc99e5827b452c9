package dev.gumshoe.lineage.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives back the words of the source where parsing needed others. */
public final class Renames {
    static final String INTEGER_DIVISION = "DIV";
    static final String LEFT_SEMI = "LEFT SEMI";
    static final String RENAMED = "renamed_";
    private static final String SUFFIX = "__gumshoe";

    private final Dialect dialect;
    private final String suffix;
    private final List<String> stash = new ArrayList<>();

    private Renames(Dialect dialect, String suffix) {
        this.dialect = dialect;
        this.suffix = suffix;
    }

    /** Renames by a suffix that occurs nowhere in the SQL. */
    static Renames forSql(String sql, Dialect dialect) {
        if (!sql.contains("__")) {
            return new Renames(dialect, SUFFIX);
        }
        String text = sql.toLowerCase(Locale.ROOT);
        String suffix = SUFFIX;
        for (int i = 2; text.contains(suffix); i++) {
            suffix = SUFFIX + i;
        }
        return new Renames(dialect, suffix);
    }

    String rename(String word) {
        return word + suffix;
    }

    /** A name that stands for a piece of source which the parser cannot read; printing gives the piece back. */
    String stash(String source) {
        stash.add(source);
        return "stash" + (stash.size() - 1) + suffix;
    }

    /** A function that stands for words around its argument; printing gives them back. */
    String around(Around words) {
        return words.name().toLowerCase(Locale.ROOT) + suffix;
    }

    /** Words around an expression that the parser does not know. */
    enum Around {
        /** {@code match_condition (...)} of an ASOF join, before its ON. */
        MATCH_CONDITION,
        /** {@code ignore nulls} after an argument that more follows. */
        IGNORE_NULLS
    }

    /** Stands for a dot in a quoted name. */
    String dot() {
        return suffix + "dot_";
    }

    /** The new name in a {@code * rename (a as b)}, which the parser is given as a REPLACE. */
    String renamedInStar(String name) {
        int end = Character.isLetterOrDigit(name.charAt(name.length() - 1)) || name.endsWith("_") ? 0 : 1;
        return new StringBuilder(name)
                .insert(name.length() - end, suffix + RENAMED)
                .toString();
    }

    /** True of the name that an item of a star's REPLACE has in the tree where the source says RENAME. */
    public boolean isRenamedInStar(String identifier) {
        return identifier.contains(suffix + RENAMED);
    }

    /** Begins the parameters of a lambda that the source writes with that word. */
    String lambda() {
        return "(lambda" + suffix;
    }

    /** SQL printed from a tree, with the words of the source. */
    public String restore(String printedSql) {
        requireNonNull(printedSql, "printed SQL is null");
        String spelled = dialect == Dialect.DUCKDB ? respelled(printedSql) : printedSql;
        return restoreName(new Wrapped(suffix, dialect).restore(spelled));
    }

    /** A name taken from a tree, as the source has it. */
    public String restoreName(String identifier) {
        requireNonNull(identifier, "identifier is null");
        if (!identifier.contains(suffix)) {
            return identifier;
        }
        String unstashed = stash.isEmpty()
                ? identifier
                : Pattern.compile("stash(\\d+)" + suffix)
                        .matcher(identifier)
                        .replaceAll(found -> Matcher.quoteReplacement(stash.get(Integer.parseInt(found.group(1)))));
        return unstashed.replace(dot(), ".").replace(suffix + RENAMED, "").replace(suffix, "");
    }

    private String respelled(String printed) {
        List<Token> tokens = Lexer.tokens(printed, dialect);
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean semi = token.is("LEFT")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("SEMI");
            if (semi || token.is(INTEGER_DIVISION)) {
                text.append(printed, at, token.start()).append(semi ? "" : "//");
                at = token.end();
            }
        }
        text.append(printed, at, printed.length());
        return text.indexOf(suffix) < 0
                ? text.toString()
                : Pattern.compile("\\(\\s*lambda" + suffix + "\\s*,([^()]*)\\)\\s*->")
                        .matcher(text)
                        .replaceAll("lambda$1:");
    }
}
