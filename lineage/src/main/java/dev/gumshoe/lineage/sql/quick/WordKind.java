package dev.gumshoe.lineage.sql.quick;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.SimpleCharStream;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.TokenMgrException;

/** What the library's parser takes a word for. */
enum WordKind {
    /** Nothing but a name. */
    NAME,
    /** A keyword that may be a name as well. */
    FREE,
    /** A type such as {@code decimal}, or {@code date}, which begins a literal. */
    TYPE,
    /** A unit of time. */
    UNIT,
    /** The present time, such as {@code current_date}. */
    NOW,
    /** A keyword. */
    RESERVED;

    private static final int LONGEST_KEYWORD = 30;
    private static final int MOST_KEPT = 1 << 16;
    private static final Map<String, WordKind> KNOWN = new ConcurrentHashMap<>();

    /** The kind of a word in upper case. */
    static WordKind of(String upper) {
        if (upper.length() > LONGEST_KEYWORD) {
            return NAME;
        }
        WordKind known = KNOWN.get(upper);
        if (known == null) {
            known = read(upper);
            if (KNOWN.size() < MOST_KEPT) {
                KNOWN.put(upper, known);
            }
        }
        return known;
    }

    private static WordKind read(String word) {
        try {
            SimpleCharStream characters = new SimpleCharStream(new StringProvider(word));
            CCJSqlParserTokenManager tokens = new CCJSqlParserTokenManager(characters);
            net.sf.jsqlparser.parser.Token token = tokens.getNextToken();
            return token.image.length() == word.length() ? of(token.kind) : RESERVED;
        } catch (TokenMgrException e) {
            return RESERVED;
        }
    }

    private static WordKind of(int kind) {
        return switch (kind) {
            case CCJSqlParserConstants.S_IDENTIFIER -> NAME;
            case CCJSqlParserConstants.K_DATE_LITERAL -> UNIT;
            case CCJSqlParserConstants.K_TIME_KEY_EXPR -> NOW;
            case CCJSqlParserConstants.K_DATETIMELITERAL, CCJSqlParserConstants.DATA_TYPE -> TYPE;
            default ->
                kind > CCJSqlParserConstants.MIN_NON_RESERVED_WORD && kind < CCJSqlParserConstants.MAX_NON_RESERVED_WORD
                        ? FREE
                        : RESERVED;
        };
    }
}
