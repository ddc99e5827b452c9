package dev.gumshoe.lineage.sql.quick;

import dev.gumshoe.lineage.sql.Token;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.parser.ASTNodeAccess;
import net.sf.jsqlparser.parser.CCJSqlParserTreeConstants;
import net.sf.jsqlparser.parser.Node;

/** The tokens of a statement and the place that reading has come to. */
final class Tokens {
    /** Keywords that may be names elsewhere, and that begin or end something where a value can stand. */
    private static final Set<String> NOT_VALUES = Set.of(
            "CASE",
            "END",
            "THEN",
            "BY",
            "OVER",
            "FILTER",
            "WITHIN",
            "ESCAPE",
            "COLLATE",
            "AT",
            "ROW",
            "ROWS",
            "RANGE",
            "CAST",
            "TRY_CAST",
            "SAFE_CAST",
            "APPROXIMATE",
            "STRUCT",
            "ISNULL",
            "NOTNULL",
            "CONVERT",
            "DIV",
            "REGEXP",
            "RLIKE",
            "TABLE",
            "RECURSIVE",
            "ARRAY",
            "REPLACE",
            "EXCLUDE",
            "KEY",
            "ASC",
            "DESC",
            "NULLS");

    private static final Set<String> AFTER_VALUE = Set.of(
            ",", ")", ".", "=", "<", ">", "<=", ">=", "<>", "!=", "+", "-", "*", "/", "||", "::", "AS", "FROM", "IS",
            "IN", "AND", "OR", "NOT", "LIKE", "ILIKE", "BETWEEN", "THEN", "ELSE", "END", "WHEN", "ASC", "DESC", "UNION",
            "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "QUALIFY", "JOIN", "INNER", "CROSS", "ON", "USING", "");
    private static final Set<String> BEFORE_VALUE = Set.of(
            ",", "(", ".", "=", "<", ">", "<=", ">=", "<>", "!=", "+", "-", "*", "/", "||", "SELECT", "BY", "AND", "OR",
            "ON", "WHERE", "WHEN", "THEN", "ELSE");

    private final Token[] tokens;
    private final net.sf.jsqlparser.parser.Token[] places;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens.toArray(Token[]::new);
        this.places = new net.sf.jsqlparser.parser.Token[this.tokens.length];
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= tokens.length;
    }

    /** The word or symbol so many tokens on, in upper case; no text for other tokens and beyond the end. */
    String upper(int ahead) {
        int i = at + ahead;
        if (i < 0 || i >= tokens.length) {
            return "";
        }
        Token.Kind kind = tokens[i].kind();
        return kind == Token.Kind.WORD || kind == Token.Kind.SYMBOL ? tokens[i].upper() : "";
    }

    boolean is(String word) {
        return upper(0).equals(word);
    }

    boolean is(int ahead, String word) {
        return upper(ahead).equals(word);
    }

    boolean isKind(int ahead, Token.Kind kind) {
        return at + ahead < tokens.length && tokens[at + ahead].kind() == kind;
    }

    /** What the word so many tokens on is to the library's parser; {@code RESERVED} where there is no word. */
    WordKind wordKind(int ahead) {
        return isKind(ahead, Token.Kind.WORD) ? WordKind.of(tokens[at + ahead].upper()) : WordKind.RESERVED;
    }

    /** Takes the word or symbol if it comes next. */
    boolean accept(String word) {
        boolean here = is(word);
        if (here) {
            at++;
        }
        return here;
    }

    void expect(String word) {
        if (!accept(word)) {
            throw Unusual.here();
        }
    }

    /** Takes the next token. */
    String take() {
        if (atEnd()) {
            throw Unusual.here();
        }
        return tokens[at++].text();
    }

    /** True where no blank stands before the token so many tokens on. */
    boolean touches(int ahead) {
        int i = at + ahead;
        return i < tokens.length && tokens[i - 1].end() == tokens[i].start();
    }

    /** True where a name stands that can be nothing else. */
    boolean isName(int ahead) {
        if (isKind(ahead, Token.Kind.QUOTED)) {
            return isPlainlyQuoted(tokens[at + ahead].text());
        }
        return switch (wordKind(ahead)) {
            case NAME -> true;
            case FREE ->
                AFTER_VALUE.contains(upper(ahead + 1)) && !NOT_VALUES.contains(upper(ahead)) && !isLiteral(ahead + 1);
            case TYPE -> AFTER_VALUE.contains(upper(ahead + 1)) && !isLiteral(ahead + 1) && isDateWord(ahead);
            case RESERVED -> is(ahead, "VALUE") && isBetweenOperators(ahead);
            case UNIT, NOW -> false;
        };
    }

    private boolean isBetweenOperators(int ahead) {
        return at + ahead > 0
                && BEFORE_VALUE.contains(upper(ahead - 1))
                && AFTER_VALUE.contains(upper(ahead + 1))
                && !isLiteral(ahead + 1);
    }

    /** True where a name stands after AS. */
    boolean isAlias(int ahead) {
        WordKind kind = wordKind(ahead);
        return isName(ahead)
                || kind == WordKind.FREE
                || kind == WordKind.TYPE
                || kind == WordKind.UNIT
                || is(ahead, "VALUE");
    }

    /** True where a name stands after a dot. */
    boolean isPart(int ahead) {
        WordKind kind = wordKind(ahead);
        return isAlias(ahead) && (kind != WordKind.TYPE || isDateWord(ahead));
    }

    private boolean isDateWord(int ahead) {
        return is(ahead, "DATE") || is(ahead, "TIME") || is(ahead, "TIMESTAMP") || is(ahead, "DATETIME");
    }

    private boolean isLiteral(int ahead) {
        return isKind(ahead, Token.Kind.STRING) || isKind(ahead, Token.Kind.NUMBER) || isKind(ahead, Token.Kind.QUOTED);
    }

    private static boolean isPlainlyQuoted(String name) {
        String inside = name.substring(1, name.length() - 1);
        boolean plain = inside.chars().allMatch(c -> c >= ' ' && c != name.charAt(0) && c != '\\');
        return plain && !inside.isEmpty() && inside.equals(inside.strip());
    }

    /** Gives the node the place of the token there. */
    <T extends ASTNodeAccess> T placed(T node, int token) {
        Node place = new Node(CCJSqlParserTreeConstants.JJTEXPRESSION);
        place.jjtSetFirstToken(place(token));
        node.setASTNode(place);
        return node;
    }

    private net.sf.jsqlparser.parser.Token place(int token) {
        net.sf.jsqlparser.parser.Token place = places[token];
        if (place == null) {
            place = new net.sf.jsqlparser.parser.Token(0, tokens[token].text());
            place.beginLine = tokens[token].line();
            place.beginColumn = tokens[token].column();
            places[token] = place;
        }
        return place;
    }
}
