package dev.gumshoe.lineage.sql.quick;

import dev.gumshoe.lineage.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.AnalyticType;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.IntervalQualifier;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.WindowElement;
import net.sf.jsqlparser.expression.WindowOffset;
import net.sf.jsqlparser.expression.WindowRange;
import net.sf.jsqlparser.statement.select.OrderByElement;

/** Calls of functions, with FILTER and OVER. */
final class CallGrammar {
    /** Keywords of the parser that are plain functions before a parenthesis. */
    private static final Set<String> FUNCTIONS = Set.of(
            "COALESCE",
            "COUNT",
            "MIN",
            "MAX",
            "REPLACE",
            "LEFT",
            "RIGHT",
            "IF",
            "FIRST",
            "LAST",
            "SUBSTRING",
            "SUBSTR",
            "DATE",
            "YEAR",
            "MONTH",
            "DAY",
            "HOUR",
            "WEEK",
            "QUARTER",
            "LTRIM",
            "RTRIM",
            "HASH",
            "TRUNCATE",
            "FORMAT");

    private final Tokens tokens;
    private final ConditionGrammar conditions;
    private final SelectGrammar selects;

    CallGrammar(Tokens tokens, ConditionGrammar conditions, SelectGrammar selects) {
        this.tokens = tokens;
        this.conditions = conditions;
        this.selects = selects;
    }

    /** True where a keyword that is a function as well is called. */
    boolean isFunctionNameNext() {
        return tokens.is(1, "(") && FUNCTIONS.contains(tokens.upper(0));
    }

    /** A call, with its window if it has one. */
    Expression call(List<String> names, int start) {
        Function function = function(names, start);
        return isWindowNext() ? analytic(function) : function;
    }

    /** A call without a window. */
    Function function(List<String> names, int start) {
        String name = names.get(names.size() - 1).toUpperCase(Locale.ROOT);
        if (name.startsWith("XML") || name.startsWith("JSON_") || name.equals("MAP")) {
            throw Unusual.here();
        }
        Function function = new Function();
        function.setName(names);
        tokens.expect("(");
        if (!tokens.is(")")) {
            arguments(function);
        }
        tokens.expect(")");
        if (tokens.is(".") || tokens.is("(") || tokens.is("IGNORE") || tokens.is("RESPECT") || tokens.is("KEEP")) {
            throw Unusual.here();
        }
        return tokens.placed(function, start);
    }

    private void arguments(Function function) {
        if (tokens.is("ALL") || tokens.is("UNIQUE") || tokens.is("TABLE") || tokens.is("SELECT") || tokens.is("WITH")) {
            throw Unusual.here();
        }
        function.setDistinct(tokens.accept("DISTINCT"));
        function.setParameters(conditions.reducedList());
        if (tokens.is("ORDER")) {
            function.setOrderByElements(selects.orderBy());
        }
    }

    private boolean isWindowNext() {
        return tokens.is("OVER") || (tokens.is("FILTER") && tokens.is(1, "(")) || tokens.is("WITHIN");
    }

    private Expression analytic(Function function) {
        if (function.getParameters() != null && function.getParameters().size() > 3) {
            throw Unusual.here();
        }
        AnalyticExpression analytic = new AnalyticExpression(function);
        if (tokens.accept("FILTER")) {
            tokens.expect("(");
            tokens.expect("WHERE");
            analytic.setType(AnalyticType.FILTER_ONLY);
            analytic.setFilterExpression(conditions.expression());
            tokens.expect(")");
        }
        if (tokens.accept("OVER")) {
            analytic.setType(AnalyticType.OVER);
            window(analytic);
        }
        if (tokens.accept("WITHIN")) {
            tokens.expect("GROUP");
            analytic.setType(AnalyticType.WITHIN_GROUP);
            window(analytic);
        }
        if (isWindowNext()) {
            throw Unusual.here();
        }
        return analytic;
    }

    private void window(AnalyticExpression analytic) {
        if (!tokens.is("(")) {
            throw Unusual.here();
        }
        analytic.setWindowDefinition(definition());
    }

    private WindowDefinition definition() {
        tokens.expect("(");
        WindowDefinition window = new WindowDefinition();
        if (tokens.accept("PARTITION")) {
            tokens.expect("BY");
            window.setPartitionExpressionList(conditions.list(), false);
        } else {
            window.setPartitionExpressionList(null, false);
        }
        List<OrderByElement> order = tokens.is("ORDER") ? selects.orderBy() : null;
        window.setOrderByElements(order);
        if (tokens.is("ROWS") || tokens.is("RANGE")) {
            window.setWindowElement(frame());
        }
        tokens.expect(")");
        return window;
    }

    private WindowElement frame() {
        WindowElement frame = new WindowElement();
        frame.setType(tokens.is("ROWS") ? WindowElement.Type.ROWS : WindowElement.Type.RANGE);
        tokens.take();
        if (tokens.accept("BETWEEN")) {
            WindowRange range = new WindowRange();
            frame.setRange(range);
            range.setStart(offset());
            tokens.expect("AND");
            range.setEnd(offset());
        } else {
            frame.setOffset(offset());
        }
        return frame;
    }

    private WindowOffset offset() {
        WindowOffset offset = new WindowOffset();
        if (tokens.accept("CURRENT")) {
            tokens.expect("ROW");
            offset.setType(WindowOffset.Type.CURRENT);
            return offset;
        }
        if (!tokens.accept("UNBOUNDED")) {
            throw Unusual.here();
        }
        boolean preceding = tokens.accept("PRECEDING");
        if (!preceding) {
            tokens.expect("FOLLOWING");
        }
        offset.setType(preceding ? WindowOffset.Type.PRECEDING : WindowOffset.Type.FOLLOWING);
        return offset;
    }

    /** {@code interval '1' day}. */
    Expression interval() {
        tokens.expect("INTERVAL");
        if (!tokens.isKind(0, Token.Kind.STRING) && !tokens.isKind(0, Token.Kind.NUMBER)) {
            throw Unusual.here();
        }
        IntervalExpression interval = new IntervalExpression();
        interval.setParameter(tokens.take());
        if (tokens.wordKind(0) == WordKind.UNIT) {
            interval.setIntervalQualifier(new IntervalQualifier(tokens.take(), null, null, null));
        } else if (tokens.wordKind(0) == WordKind.NAME) {
            throw Unusual.here();
        }
        if (tokens.is("(") || tokens.is("TO")) {
            throw Unusual.here();
        }
        return interval;
    }

    /** {@code trim(x)}. */
    Expression trim() {
        tokens.expect("TRIM");
        tokens.expect("(");
        if (tokens.is("LEADING") || tokens.is("TRAILING") || tokens.is("BOTH")) {
            throw Unusual.here();
        }
        Expression text = conditions.expression();
        Expression from = tokens.accept(",") ? conditions.expression() : null;
        tokens.expect(")");
        return new TrimFunction(null, text, from, false);
    }

    /** {@code extract(year from d)}. */
    Expression extract() {
        tokens.expect("EXTRACT");
        tokens.expect("(");
        if (tokens.wordKind(0) != WordKind.UNIT && tokens.wordKind(0) != WordKind.NAME) {
            throw Unusual.here();
        }
        ExtractExpression extract = new ExtractExpression();
        extract.setName(tokens.take());
        tokens.expect("FROM");
        extract.setExpression(conditions.simple());
        tokens.expect(")");
        return extract;
    }
}
