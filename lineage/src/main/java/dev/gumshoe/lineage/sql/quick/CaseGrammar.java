package dev.gumshoe.lineage.sql.quick;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.WhenClause;

/** {@code case when a then b end}. */
final class CaseGrammar {
    private final Tokens tokens;
    private final ConditionGrammar conditions;

    CaseGrammar(Tokens tokens, ConditionGrammar conditions) {
        this.tokens = tokens;
        this.conditions = conditions;
    }

    /** CASE up to its END. */
    Expression expression() {
        tokens.expect("CASE");
        CaseExpression expression = new CaseExpression();
        if (!tokens.is("WHEN")) {
            expression.setSwitchExpression(conditions.expression());
        }
        List<WhenClause> clauses = new ArrayList<>();
        do {
            clauses.add(when());
        } while (tokens.is("WHEN"));
        expression.setWhenClauses(clauses);
        if (tokens.accept("ELSE")) {
            expression.setElseExpression(conditions.simple());
        }
        tokens.expect("END");
        return expression;
    }

    private WhenClause when() {
        tokens.expect("WHEN");
        WhenClause clause = new WhenClause();
        clause.setWhenExpression(conditions.expression());
        tokens.expect("THEN");
        clause.setThenExpression(conditions.simple());
        return clause;
    }
}
