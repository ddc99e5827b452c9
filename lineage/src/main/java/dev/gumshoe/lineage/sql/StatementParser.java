package dev.gumshoe.lineage.sql;

import dev.gumshoe.lineage.sql.quick.QuickParser;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;

/** The quick reader and, for what that leaves, the library's parser, which can be stopped from another thread. */
final class StatementParser {
    private final Dialect dialect;
    private final boolean quick;
    private volatile boolean stopped;
    private volatile Optional<CCJSqlParser> running = Optional.empty();

    StatementParser(Dialect dialect) {
        this(dialect, true);
    }

    private StatementParser(Dialect dialect, boolean quick) {
        this.dialect = dialect;
        this.quick = quick;
    }

    /** The library's parser for every statement. */
    static StatementParser ofLibrary(Dialect dialect) {
        return new StatementParser(dialect, false);
    }

    /** Ends the parse under way and refuses further ones. */
    void stop() {
        stopped = true;
        running.ifPresent(parser -> parser.interrupted = true);
    }

    /** Reads a script. */
    Attempt parse(Script script) {
        Optional<Attempt.Tree> tree = quick(script);
        return tree.isPresent() ? tree.get() : parse(Layout.of(script).text());
    }

    /** What the quick reader makes of the script, if anything. */
    Optional<Attempt.Tree> quick(Script script) {
        return quick
                ? QuickParser.read(script.tokens(dialect)).map(tree -> new Attempt.Tree(tree, Optional.empty()))
                : Optional.empty();
    }

    /** Reads the text the fast way and, where that fails, the thorough way. */
    private Attempt parse(String text) {
        Attempt fast = parse(text, false);
        if (!(fast instanceof Attempt.Failure first)) {
            return fast;
        }
        Attempt thorough = parse(text, true);
        boolean nearer = thorough instanceof Attempt.Failure second && second.offset() < first.offset();
        return nearer ? fast : thorough;
    }

    private Attempt parse(String text, boolean thorough) {
        CCJSqlParser parser = parser(text, thorough);
        ParserTokens tokens = new ParserTokens(text, parser.token);
        running = Optional.of(parser);
        refuseIfStopped();
        try {
            Statement statement = parser.Statement();
            Token rest = parser.token.kind == CCJSqlParserConstants.EOF ? parser.token : parser.getNextToken();
            boolean whole = statement != null && rest.kind == CCJSqlParserConstants.EOF;
            return whole ? new Attempt.Tree(statement, Optional.of(tokens)) : failure(tokens, rest);
        } catch (ParseException e) {
            refuseIfStopped();
            Token last = e.currentToken;
            return last == null
                    ? new Attempt.Failure(0, "not readable as SQL")
                    : failure(tokens, last.next == null ? last : last.next);
        } catch (TokenMgrException e) {
            return new Attempt.Failure(tokens.offsetOf(new Token()), "a character that SQL does not have");
        }
    }

    private void refuseIfStopped() {
        if (stopped) {
            throw new CancellationException("parsing was stopped");
        }
    }

    private CCJSqlParser parser(String text, boolean thorough) {
        return CCJSqlParserUtil.newParser(text)
                .withAllowComplexParsing(thorough)
                .withBackslashEscapeCharacter(dialect.backslashEscapes())
                .withUnsupportedStatements(false)
                .withDollarQuotedStringTags(dialect.dollarStrings());
    }

    private static Attempt failure(ParserTokens tokens, Token culprit) {
        String what = culprit.kind == CCJSqlParserConstants.EOF
                ? "the statement ends too early"
                : "'" + culprit.image + "' is not expected here";
        return new Attempt.Failure(tokens.offsetOf(culprit), what);
    }
}
