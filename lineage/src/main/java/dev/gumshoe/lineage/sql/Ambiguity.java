package dev.gumshoe.lineage.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text whose tokens depend on a warehouse's settings or version, behind which a statement could hide. */
final class Ambiguity {
    private static final Pattern OTHER_LINE_ENDS = Pattern.compile("\\r(?!\\n)|[\\x0B\\x85\\u2028\\u2029]");

    private Ambiguity() {}

    static Optional<String> in(String sql, Dialect dialect) {
        List<Token> tokens = Lexer.tokens(sql, dialect);
        Optional<String> token = tokens.stream()
                .flatMap(each -> objection(each, dialect).stream())
                .findFirst();
        return token.isPresent() ? token : betweenTokens(sql, tokens);
    }

    private static Optional<String> objection(Token token, Dialect dialect) {
        if (hidesQuote(token, dialect)) {
            return at(token, "a backslash stands before a quote; expected quotes to be doubled");
        }
        if (token.text().startsWith("@") && !token.text().equals("@>")) {
            return at(token, "'@' names a variable or a stage; expected relations alone");
        }
        boolean comment = dialect == Dialect.ANSI && (token.is("#") || token.is("//"));
        return comment ? at(token, "what may be a comment; expected comments that begin with --") : Optional.empty();
    }

    /** A string that another setting, or in an unknown dialect another warehouse, would end elsewhere. */
    private static boolean hidesQuote(Token token, Dialect dialect) {
        String text = token.text();
        boolean escapes = dialect.backslashEscapes() || text.startsWith("e'") || text.startsWith("E'");
        boolean string = token.kind() == Token.Kind.STRING && !escapes;
        boolean name = token.kind() == Token.Kind.QUOTED && dialect == Dialect.ANSI;
        return (string || name) && (text.contains("\\'") || text.contains("\\\""));
    }

    private static Optional<String> betweenTokens(String sql, List<Token> tokens) {
        int at = 0;
        for (Token token : tokens) {
            String gap = sql.substring(Math.min(at, token.start()), token.start());
            boolean numbered = gap.isEmpty() && isNumbered(sql, token);
            if (numbered || isAmbiguous(gap)) {
                return at(token, numbered ? "a name spelled in numbers" : "a comment before this may end elsewhere");
            }
            at = token.end();
        }
        return isAmbiguous(sql.substring(Math.min(at, sql.length())))
                ? Optional.of("the last comment may end elsewhere")
                : Optional.empty();
    }

    /** {@code U&"..."}, whose characters may be any. */
    private static boolean isNumbered(String sql, Token token) {
        return token.kind() == Token.Kind.QUOTED
                && token.start() > 1
                && sql.substring(token.start() - 2, token.start()).equalsIgnoreCase("u&");
    }

    /** Comments have to end in every dialect alike: line comments at a line feed, block comments before the next opens. */
    private static boolean isAmbiguous(String gap) {
        if (OTHER_LINE_ENDS.matcher(gap).find()) {
            return true;
        }
        int open = gap.indexOf("/*");
        while (open >= 0) {
            int close = gap.indexOf("*/", open + 2);
            int inner = gap.indexOf("/*", open + 2);
            boolean command = gap.startsWith("!", open + 2) || gap.startsWith("M!", open + 2);
            if (command || close < 0 || (inner >= 0 && inner < close)) {
                return true;
            }
            open = inner;
        }
        return false;
    }

    private static Optional<String> at(Token token, String objection) {
        return Optional.of("line " + token.line() + ", column " + token.column() + ": " + objection);
    }
}
