package dev.gumshoe.lineage.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits SQL text into tokens; white space and comments lie between them. */
public final class Lexer {
    private static final List<String> OPERATORS = List.of(
            "!~~*", "<=>", "->>", "#>>", "!~*", "!~~", "~~*", "||/", "::", "->", "#>", "=>", ":=", "||", "<>", "!=",
            "<=", ">=", "//", "**", "@>", "<@", "~*", "!~", "~~", "<<", ">>", "&&", "==", "|>");

    /** What operators of several characters have in second place. */
    private static final String AFTER_FIRST = "~=->|:*@<&/#!";

    private static final Set<String> STRING_PREFIXES = Set.of("e", "r", "b", "x", "n", "u&", "rb", "br");

    private final String sql;
    private final Dialect dialect;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(String sql, Dialect dialect) {
        this.sql = sql;
        this.dialect = dialect;
    }

    /** All tokens; an {@code OPEN} one can only be the last. */
    public static List<Token> tokens(String sql, Dialect dialect) {
        Lexer lexer = new Lexer(sql, dialect);
        while (lexer.at < sql.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF') {
            skipTo(at + 1);
        } else if (startsLineComment()) {
            lineComment();
        } else if (sql.startsWith("/*", at)) {
            blockComment();
        } else if (sql.startsWith("{{", at) || sql.startsWith("{%", at) || sql.startsWith("{#", at)) {
            add(Token.Kind.JINJA, at + 2);
        } else {
            token(c);
        }
    }

    private boolean startsLineComment() {
        return sql.startsWith("--", at)
                || (dialect.slashComments() && sql.startsWith("//", at))
                || (dialect.hashComments() && sql.charAt(at) == '#');
    }

    private void lineComment() {
        int end = at;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        skipTo(end);
    }

    private void blockComment() {
        int depth = 1;
        int i = at + 2;
        while (i < sql.length() && depth > 0) {
            if (sql.startsWith("*/", i)) {
                depth--;
                i += 2;
            } else if (dialect.nestedComments() && sql.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else {
                i++;
            }
        }
        if (depth > 0) {
            open("comment");
        } else {
            skipTo(i);
        }
    }

    private void token(char c) {
        int prefix = stringPrefix();
        if (c == '\'' || (c == '"' && dialect.stringsInDoubleQuotes()) || prefix > 0) {
            string(prefix);
        } else if (c == '"' || c == '`') {
            quoted(c);
        } else if (c == '$' && dialect.dollarStrings() && dollarTag() > 0) {
            dollarString(dollarTag());
        } else if (digitAt(at) || (c == '.' && digitAt(at + 1) && !afterName())) {
            number();
        } else if (isWordStart(c) || startsTemporaryName(c)) {
            word();
        } else {
            symbol();
        }
    }

    /** Length of the letters before a string's quote, 0 where there are none. */
    private int stringPrefix() {
        for (int length = 1; length <= 2; length++) {
            int quote = at + length;
            if (quote < sql.length()
                    && (sql.charAt(quote) == '\'' || (sql.charAt(quote) == '"' && dialect.stringsInDoubleQuotes()))
                    && STRING_PREFIXES.contains(sql.substring(at, quote).toLowerCase(Locale.ROOT))) {
                return length;
            }
        }
        return 0;
    }

    private void string(int prefix) {
        int quote = at + prefix;
        String before = sql.substring(at, quote).toLowerCase(Locale.ROOT);
        boolean escapes = dialect.backslashEscapes() ? !before.contains("r") : before.equals("e");
        String mark = sql.substring(quote, quote + 1);
        boolean triple = dialect == Dialect.BIGQUERY && sql.startsWith(mark.repeat(3), quote);
        String end = triple ? mark.repeat(3) : mark;
        close(Token.Kind.STRING, quote + end.length(), end, escapes, "string");
    }

    private void quoted(char mark) {
        boolean escapes = mark == '`' && dialect == Dialect.BIGQUERY;
        close(Token.Kind.QUOTED, at + 1, String.valueOf(mark), escapes, "quoted name");
    }

    private void close(Token.Kind kind, int from, String end, boolean escapes, String what) {
        int i = from;
        while (i < sql.length()) {
            if (escapes && sql.charAt(i) == '\\') {
                i += 2;
            } else if (!sql.startsWith(end, i)) {
                i++;
            } else if (end.length() == 1 && sql.startsWith(end, i + 1)) {
                i += 2;
            } else {
                add(kind, i + end.length());
                return;
            }
        }
        open(what);
    }

    /** Length of the opening tag of a dollar-quoted string, 0 where there is none. */
    private int dollarTag() {
        int i = at + 1;
        while (i < sql.length() && (Character.isLetterOrDigit(sql.charAt(i)) || sql.charAt(i) == '_')) {
            i++;
        }
        boolean closes = i < sql.length() && sql.charAt(i) == '$' && !digitAt(at + 1);
        return closes ? i + 1 - at : 0;
    }

    private void dollarString(int tag) {
        String mark = sql.substring(at, at + tag);
        int end = sql.indexOf(mark, at + tag);
        if (end < 0) {
            open("string");
        } else {
            add(Token.Kind.STRING, end + tag);
        }
    }

    private void number() {
        int i = digits(at);
        if (i < sql.length() && sql.charAt(i) == '.' && !sql.startsWith("..", i)) {
            i = digits(i + 1);
        }
        if (i < sql.length() && (sql.charAt(i) == 'e' || sql.charAt(i) == 'E')) {
            int sign = i + 1 < sql.length() && "+-".indexOf(sql.charAt(i + 1)) >= 0 ? 2 : 1;
            i = digitAt(i + sign) ? digits(i + sign) : i;
        }
        add(Token.Kind.NUMBER, i);
    }

    private int digits(int from) {
        int i = from;
        while (digitAt(i) || (i > from && i < sql.length() && sql.charAt(i) == '_' && digitAt(i + 1))) {
            i++;
        }
        return i;
    }

    /** {@code #t}, where no name or value stands before. */
    private boolean startsTemporaryName(char c) {
        return c == '#'
                && dialect.hashNames()
                && at + 1 < sql.length()
                && isWordStart(sql.charAt(at + 1))
                && !afterName();
    }

    private void word() {
        int i = at + 1;
        while (i < sql.length() && isWordPart(sql.charAt(i))) {
            i++;
        }
        add(Token.Kind.WORD, i);
    }

    private void symbol() {
        add(Token.Kind.SYMBOL, at + symbolLength(sql, at));
    }

    /** Length of the operator or other symbol that begins at this character. */
    static int symbolLength(String sql, int at) {
        boolean alone = at + 1 == sql.length() || AFTER_FIRST.indexOf(sql.charAt(at + 1)) < 0;
        for (int i = 0; !alone && i < OPERATORS.size(); i++) {
            if (sql.startsWith(OPERATORS.get(i), at)) {
                return OPERATORS.get(i).length();
            }
        }
        return 1;
    }

    private boolean afterName() {
        return at > 0 && (isWordPart(sql.charAt(at - 1)) || "\"`)]".indexOf(sql.charAt(at - 1)) >= 0);
    }

    private boolean digitAt(int i) {
        return i < sql.length() && sql.charAt(i) >= '0' && sql.charAt(i) <= '9';
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || Character.isSurrogate(c);
    }

    static boolean isWordPart(char c) {
        return isWordStart(c) || Character.isDigit(c) || c == '$' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, sql.substring(at, end), at, line, at - lineStart + 1));
        skipTo(end);
    }

    private void open(String what) {
        tokens.add(new Token(Token.Kind.OPEN, what, at, line, at - lineStart + 1));
        at = sql.length();
    }

    private void skipTo(int end) {
        for (; at < end; at++) {
            if (sql.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }
}
