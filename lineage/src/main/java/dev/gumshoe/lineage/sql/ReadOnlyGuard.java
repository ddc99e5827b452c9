package dev.gumshoe.lineage.sql;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.port.StatementGuard;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.NextValExpression;
import net.sf.jsqlparser.expression.UserVariable;
import net.sf.jsqlparser.expression.VariableAssignment;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.PivotQuery;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.WithFunctionDeclaration;

/**
 * Lets a single SELECT pass that reads relations and does nothing else. What cannot be read as such is refused, and so is
 * what warehouses with other settings might read otherwise.
 *
 * <p>Functions are looked for among the tokens, so that none hides in a part of the tree that nobody visits; clauses are
 * looked for in the tree.
 */
public final class ReadOnlyGuard implements StatementGuard {
    private final Dialect dialect;

    public ReadOnlyGuard(Dialect dialect) {
        this.dialect = requireNonNull(dialect, "dialect is null");
    }

    @Override
    public Optional<String> objection(String sql) {
        Optional<String> ambiguity = Ambiguity.in(sql, dialect);
        return ambiguity.isPresent() ? ambiguity : objectionTo(SqlFront.parse(sql, dialect), sql);
    }

    private Optional<String> objectionTo(ParseOutcome outcome, String sql) {
        if (outcome instanceof ParseOutcome.NotCompiled jinja) {
            return Optional.of("line " + jinja.line() + ": the statement holds Jinja; expected compiled SQL");
        }
        if (outcome instanceof ParseOutcome.Unparsable unparsable) {
            return Optional.of(unparsable.toString());
        }
        ParseOutcome.Parsed parsed = (ParseOutcome.Parsed) outcome;
        if (!(parsed.tree() instanceof Select) || parsed.tree() instanceof PivotQuery) {
            return Optional.of("the statement is no query; expected a single SELECT");
        }
        Optional<String> function = ForbiddenFunctions.firstIn(Lexer.tokens(sql, dialect));
        return function.isPresent() ? function : clause(parsed);
    }

    private Optional<String> clause(ParseOutcome.Parsed parsed) {
        List<Object> parts = TreeParts.all(parsed.tree());
        Set<Object> qualifiers = Collections.newSetFromMap(new IdentityHashMap<>());
        parts.stream().filter(Column.class::isInstance).forEach(column -> qualifiers.addAll(TreeParts.of(column)));
        return parts.stream()
                .filter(part -> !(part instanceof Table && qualifiers.contains(part)))
                .flatMap(part -> objectionTo(part, parsed.renames()).stream())
                .findFirst();
    }

    private Optional<String> objectionTo(Object part, Renames renames) {
        if (part instanceof Statement && !(part instanceof Select)) {
            return Optional.of("a statement inside the query is no query; expected a single SELECT");
        }
        if (part instanceof PlainSelect select && writes(select)) {
            return Optional.of("the query writes INTO something; expected it to read alone");
        }
        if (part instanceof NextValExpression || part instanceof VariableAssignment || part instanceof UserVariable) {
            return Optional.of("the query uses a sequence or a variable; expected it to read alone");
        }
        if (part instanceof WithFunctionDeclaration) {
            return Optional.of("the query declares a function; expected it to read alone");
        }
        return part instanceof Table table ? FileTables.objection(table, renames, dialect) : Optional.empty();
    }

    private static boolean writes(PlainSelect select) {
        return (select.getIntoTables() != null && !select.getIntoTables().isEmpty())
                || select.getIntoTempTable() != null
                || select.getMySqlSelectIntoClause() != null;
    }
}
