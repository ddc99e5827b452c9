package dev.gumshoe.lineage.sql.quick;

import dev.gumshoe.lineage.sql.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.TimezoneExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Values: literals, columns, calls, CASE, and what stands in parentheses; with the casts that follow. */
final class ValueGrammar {
    private final Tokens tokens;
    private final ConditionGrammar conditions;
    private final SelectGrammar selects;
    private final CallGrammar calls;

    ValueGrammar(Tokens tokens, ConditionGrammar conditions, SelectGrammar selects) {
        this.tokens = tokens;
        this.conditions = conditions;
        this.selects = selects;
        this.calls = new CallGrammar(tokens, conditions, selects);
    }

    /** A value, with its sign and casts. */
    Expression value() {
        int start = tokens.at();
        String sign = tokens.is("-") || tokens.is("+") ? tokens.take() : "";
        if (!sign.isEmpty() && tokens.isKind(0, Token.Kind.STRING)) {
            throw Unusual.here();
        }
        Expression value = converted(bare());
        if (!sign.isEmpty()) {
            value = new SignedExpression(sign.charAt(0), value);
        }
        return tokens.placed(value, start);
    }

    private Expression converted(Expression bare) {
        if (tokens.wordKind(0) == WordKind.UNIT || tokens.is("[") || tokens.is("COLLATE")) {
            throw Unusual.here();
        }
        Expression value = bare;
        while (tokens.accept("::")) {
            CastExpression cast = new CastExpression(value, "");
            cast.setColDataType(TypeGrammar.afterColons(tokens));
            value = cast;
        }
        return tokens.is("AT") && tokens.is(1, "TIME") ? inTimeZone(value) : value;
    }

    private Expression inTimeZone(Expression value) {
        TimezoneExpression zoned = new TimezoneExpression();
        while (tokens.accept("AT")) {
            tokens.expect("TIME");
            tokens.expect("ZONE");
            zoned.addTimezoneExpression(value());
        }
        zoned.setLeftExpression(value);
        return zoned;
    }

    private Expression bare() {
        if (tokens.isKind(0, Token.Kind.STRING)) {
            return string();
        }
        if (tokens.isKind(0, Token.Kind.NUMBER)) {
            return number();
        }
        if (tokens.isKind(0, Token.Kind.SYMBOL)) {
            return symbol();
        }
        Expression keyword = keyword();
        return keyword != null ? keyword : named();
    }

    private Expression string() {
        int start = tokens.at();
        String text = tokens.take();
        boolean plain = text.charAt(0) == '\'' && text.indexOf('\\') < 0;
        if (!plain || tokens.isKind(0, Token.Kind.STRING)) {
            throw Unusual.here();
        }
        return tokens.placed(new StringValue(text), start);
    }

    private Expression number() {
        String text = tokens.take();
        if (tokens.isKind(0, Token.Kind.WORD) && tokens.touches(0)) {
            throw Unusual.here();
        }
        int point = text.indexOf('.');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != point && (c < '0' || c > '9')) {
                throw Unusual.here();
            }
        }
        if (point == 0 || point == text.length() - 1) {
            throw Unusual.here();
        }
        return point < 0 ? new LongValue(text) : new DoubleValue(text);
    }

    private Expression symbol() {
        if (tokens.accept("*")) {
            return allColumns();
        }
        if (!tokens.is("(")) {
            throw Unusual.here();
        }
        return selects.isParenthesedNext() ? selects.parenthesed() : parenthesed();
    }

    private AllColumns allColumns() {
        ExpressionList<Column> except = null;
        List<SelectItem<?>> replacements = null;
        String keyword = null;
        if ((tokens.is("EXCEPT") || tokens.is("EXCLUDE")) && tokens.is(1, "(")) {
            keyword = tokens.take();
            except = new ParenthesedExpressionList<>(columns());
        }
        if (tokens.is("REPLACE") && tokens.is(1, "(")) {
            tokens.take();
            tokens.take();
            replacements = selects.items();
            tokens.expect(")");
        }
        return new AllColumns(except, replacements, keyword);
    }

    /** Columns between parentheses. */
    List<Column> columns() {
        tokens.expect("(");
        List<Column> columns = new ArrayList<>();
        do {
            columns.add(column());
        } while (tokens.accept(","));
        tokens.expect(")");
        return columns;
    }

    private Expression parenthesed() {
        tokens.expect("(");
        if (tokens.is(")") || (tokens.is("(") && (tokens.is(1, "SELECT") || tokens.is(1, "WITH")))) {
            throw Unusual.here();
        }
        ExpressionList<Expression> list = conditions.list();
        tokens.expect(")");
        if (tokens.is(".") || tokens.is("->")) {
            throw Unusual.here();
        }
        return new ParenthesedExpressionList<>(list);
    }

    private @org.jspecify.annotations.Nullable Expression keyword() {
        if (tokens.wordKind(0) == WordKind.UNIT) {
            return tokens.is(1, "(") || tokens.is(1, ".") ? null : new DateUnitExpression(tokens.take());
        }
        if (tokens.wordKind(0) == WordKind.NOW) {
            return now();
        }
        boolean quoted = !tokens.isKind(0, Token.Kind.WORD);
        if (quoted || tokens.wordKind(0) == WordKind.NAME) {
            return null;
        }
        return switch (tokens.upper(0)) {
            case "CASE" -> new CaseGrammar(tokens, conditions).expression();
            case "CAST", "TRY_CAST", "SAFE_CAST" -> cast();
            case "NULL" -> plain(new NullValue());
            case "TRUE", "FALSE" -> new BooleanValue(tokens.take());
            case "INTERVAL" -> calls.interval();
            case "TRIM" -> tokens.is(1, "(") ? calls.trim() : null;
            case "EXTRACT" -> tokens.is(1, "(") ? calls.extract() : null;
            case "DATE", "TIMESTAMP" -> tokens.isKind(1, Token.Kind.STRING) ? dateLiteral() : null;
            default -> null;
        };
    }

    private Expression plain(Expression literal) {
        tokens.take();
        return literal;
    }

    private Expression now() {
        String text = tokens.take();
        boolean call = tokens.is("(");
        if (call && !(tokens.is(1, ")") && tokens.touches(0) && tokens.touches(1))) {
            throw Unusual.here();
        }
        if (call) {
            text += tokens.take() + tokens.take();
        }
        return new TimeKeyExpression(text);
    }

    private Expression dateLiteral() {
        DateTimeLiteralExpression literal = new DateTimeLiteralExpression();
        literal.setType(DateTimeLiteralExpression.DateTime.from(tokens.take()));
        literal.setValue(tokens.take());
        return literal;
    }

    private Expression cast() {
        CastExpression cast = new CastExpression(tokens.take());
        tokens.expect("(");
        cast.setLeftExpression(conditions.simple());
        tokens.expect("AS");
        cast.setColDataType(TypeGrammar.upToParenthesis(tokens));
        tokens.expect(")");
        return cast;
    }

    /** A column, a call, or all columns of a relation. */
    private Expression named() {
        int start = tokens.at();
        List<String> names = calls.isFunctionNameNext() ? new ArrayList<>(List.of(tokens.take())) : names();
        if (tokens.is("(")) {
            return calls.call(names, start);
        }
        if (tokens.is(".") && tokens.is(1, "*")) {
            tokens.take();
            tokens.take();
            Table table = tokens.placed(new Table(names), start);
            return new AllTableColumns(table, allColumns());
        }
        return tokens.placed(column(names), start);
    }

    /** A call of a function, without a window. */
    Function function() {
        int start = tokens.at();
        return calls.function(
                tokens.isPart(0) && tokens.is(1, "(") ? new ArrayList<>(List.of(tokens.take())) : names(), start);
    }

    private Column column() {
        int start = tokens.at();
        return tokens.placed(column(names()), start);
    }

    private static Column column(List<String> names) {
        return new Column(names, Collections.nCopies(names.size() - 1, "."));
    }

    private List<String> names() {
        if (!tokens.isName(0)) {
            throw Unusual.here();
        }
        List<String> names = new ArrayList<>(4);
        names.add(tokens.take());
        while (tokens.is(".") && tokens.isPart(1)) {
            tokens.take();
            names.add(tokens.take());
        }
        return names;
    }
}
