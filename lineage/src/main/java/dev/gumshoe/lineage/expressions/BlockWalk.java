package dev.gumshoe.lineage.expressions;

import dev.gumshoe.engine.fact.ColumnOrigin;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.SqlExpression.Clause;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.lineage.blocks.SelectBlock;
import dev.gumshoe.lineage.columns.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Goes once through the expressions of a SELECT, and shows each to all finders. */
final class BlockWalk {
    private static final List<Finder> FINDERS = List.of(
            new AggregateCalls(),
            new WindowCalls(),
            new Divisions(),
            new Coalescings(),
            new Casts(),
            new CaseBranches(),
            new Comparisons(),
            new SurrogateKeys(),
            new FunctionCalls());
    private static final Finder CHAINS = new Chains();
    private static final Set<String> CHOICES = Set.of("if", "iff", "iif");

    private final Texts texts;
    private final Origins origins;
    private final StagePlaces places;
    private final Consumer<Fact> facts;
    private final Set<ColumnOrigin> told = new HashSet<>();

    BlockWalk(Texts texts, Origins origins, StagePlaces places, Consumer<Fact> facts) {
        this.texts = texts;
        this.origins = origins;
        this.places = places;
        this.facts = facts;
    }

    void walk() {
        SelectBlock block = texts.block();
        StageId rows = places.rows(block);
        for (SelectItem<?> item : block.items()) {
            walkItem(item, rows);
        }
        for (int i = 0; i < block.joins().size(); i++) {
            JoinType type = block.joins().get(i).type();
            if (type != JoinType.SEMI && type != JoinType.ANTI) {
                walkAll(block.joins().get(i).on(), spot(places.join(block, i), Clause.JOIN, ""));
            }
        }
        walkAll(block.where(), spot(places.joined(block), Clause.WHERE, ""));
        walkAll(block.groupBy(), spot(rows, Clause.GROUP_BY, ""));
        block.having().ifPresent(having -> walk(having, spot(rows, Clause.HAVING, "")));
        block.qualify().ifPresent(qualify -> walk(qualify, spot(rows, Clause.QUALIFY, "")));
    }

    private Spot spot(StageId at, Clause clause, String output) {
        return new Spot(texts, places, at, clause, output, List.of());
    }

    /** A column that is handed on as it is says nothing. */
    private void walkItem(SelectItem<?> item, StageId rows) {
        Expression expression = item.getExpression();
        if (expression instanceof Column || expression instanceof AllColumns) {
            return;
        }
        String output = item.getAlias() == null
                ? ""
                : texts.block().wording().name(item.getAlias().getName());
        walk(expression, spot(rows, Clause.SELECT, output));
    }

    private void walkAll(List<?> nodes, Spot spot) {
        nodes.forEach(node -> walk(node, spot));
    }

    private void walk(Object node, Spot spot) {
        if (node instanceof Select) {
            return;
        }
        if (node instanceof Column column) {
            tellOrigin(column, spot);
            return;
        }
        if (node instanceof Expression expression) {
            FINDERS.forEach(finder -> finder.find(expression, spot, facts));
            if (!Chains.operator(expression).isEmpty()) {
                CHAINS.find(expression, spot, facts);
                walkAll(Chains.operands(expression), spot);
                return;
            }
        }
        walkParts(node, spot);
    }

    private void walkParts(Object node, Spot spot) {
        if (node instanceof CaseExpression choice) {
            walkCase(choice, spot);
        } else if (node instanceof Function function && CHOICES.contains(Trees.name(function))) {
            List<Expression> arguments = Trees.arguments(function);
            walk(arguments.get(0), spot);
            walkAll(arguments.subList(1, arguments.size()), spot.asking(arguments.subList(0, 1)));
        } else {
            walkAll(Trees.parts(node), spot);
        }
    }

    /** A branch is computed where its condition is true and those before it are not. */
    private void walkCase(CaseExpression choice, Spot spot) {
        Optional<Expression> operand = Optional.ofNullable(choice.getSwitchExpression());
        operand.ifPresent(expression -> walk(expression, spot));
        List<Expression> asked = new ArrayList<>();
        for (WhenClause branch : choice.getWhenClauses()) {
            walk(branch.getWhenExpression(), spot.asking(asked));
            if (operand.isEmpty()) {
                asked.add(branch.getWhenExpression());
            }
            walk(branch.getThenExpression(), spot.asking(asked));
        }
        Optional.ofNullable(choice.getElseExpression()).ifPresent(last -> walk(last, spot.asking(asked)));
    }

    private void tellOrigin(Column column, Spot spot) {
        Optional<Scope.Resolved> found = texts.resolve(column);
        found.flatMap(one -> origins.of(one.source(), one.column().name()))
                .map(origin -> new ColumnOrigin(spot.at(), texts.block().text(column), origin.node(), origin.column()))
                .filter(told::add)
                .ifPresent(facts);
    }
}
