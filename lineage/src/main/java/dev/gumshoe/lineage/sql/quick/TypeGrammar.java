package dev.gumshoe.lineage.sql.quick;

import dev.gumshoe.lineage.sql.Token;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.statement.create.table.ColDataType;

/** Types in casts. There are few of them, so the library's parser reads each once and others are copied. */
final class TypeGrammar {
    private static final int MOST_KEPT = 1 << 12;
    private static final int MOST_TOKENS = 12;
    private static final Map<String, Optional<ColDataType>> KNOWN = new ConcurrentHashMap<>();

    private TypeGrammar() {}

    /** The type up to the parenthesis that closes a cast. */
    static ColDataType upToParenthesis(Tokens tokens) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < MOST_TOKENS && !(depth == 0 && tokens.is(")")); i++) {
            depth += tokens.is("(") ? 1 : tokens.is(")") ? -1 : 0;
            append(tokens, text);
        }
        return of(text.toString());
    }

    /** The type after two colons. */
    static ColDataType afterColons(Tokens tokens) {
        StringBuilder text = new StringBuilder();
        boolean zoned = tokens.is("TIMESTAMP") || tokens.is("TIME");
        boolean two = (tokens.is("DOUBLE") && tokens.is(1, "PRECISION"))
                || (tokens.is("CHARACTER") && tokens.is(1, "VARYING"));
        append(tokens, text);
        if (two) {
            append(tokens, text);
        }
        if (tokens.is("(")) {
            while (!tokens.is(")")) {
                append(tokens, text);
            }
            append(tokens, text);
        }
        if (tokens.is(".")
                || tokens.is("[")
                || tokens.is("<")
                || (zoned && (tokens.is("WITH") || tokens.is("WITHOUT")))) {
            throw Unusual.here();
        }
        return of(text.toString());
    }

    private static void append(Tokens tokens, StringBuilder text) {
        boolean plain = tokens.isKind(0, Token.Kind.WORD)
                || tokens.isKind(0, Token.Kind.NUMBER)
                || tokens.isKind(0, Token.Kind.SYMBOL);
        if (!plain) {
            throw Unusual.here();
        }
        text.append(text.length() == 0 ? "" : " ").append(tokens.take());
    }

    private static ColDataType of(String text) {
        Optional<ColDataType> known = KNOWN.get(text);
        if (known == null) {
            known = read(text);
            if (KNOWN.size() < MOST_KEPT) {
                KNOWN.put(text, known);
            }
        }
        return copy(known.orElseThrow(Unusual::here));
    }

    private static Optional<ColDataType> read(String text) {
        try {
            return CCJSqlParserUtil.parseExpression("cast(x as " + text + ")") instanceof CastExpression cast
                            && cast.getColDataType() != null
                            && cast.getFormat() == null
                    ? Optional.of(cast.getColDataType())
                    : Optional.empty();
        } catch (JSQLParserException e) {
            return Optional.empty();
        }
    }

    private static ColDataType copy(ColDataType type) {
        boolean special = type.getCharacterSet() != null
                || type.getIntervalQualifier() != null
                || type.getTypeModifiers() != null
                || type.getXmlTypeModifier() != null
                || type.getNationalCharacterType() != null;
        if (special) {
            throw Unusual.here();
        }
        ColDataType copy = new ColDataType(type.getDataType());
        if (type.getArgumentsStringList() != null) {
            copy.setArgumentsStringList(new ArrayList<>(type.getArgumentsStringList()));
        }
        copy.setArrayData(new ArrayList<>(type.getArrayData()));
        copy.setPrecision(type.getPrecision());
        copy.setScale(type.getScale());
        return copy;
    }
}
