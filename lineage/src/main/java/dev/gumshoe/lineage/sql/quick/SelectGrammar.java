package dev.gumshoe.lineage.sql.quick;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.select.Distinct;
import net.sf.jsqlparser.statement.select.ExceptOp;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.IntersectOp;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.Offset;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperation;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.UnionOp;
import net.sf.jsqlparser.statement.select.WithItem;

/** Queries: WITH, SELECT, and what unites them. */
final class SelectGrammar {
    private final Tokens tokens;
    private final ConditionGrammar conditions;
    private final FromGrammar from;

    SelectGrammar(Tokens tokens) {
        this.tokens = tokens;
        this.conditions = new ConditionGrammar(tokens, this);
        this.from = new FromGrammar(tokens, conditions, this);
    }

    /** A whole statement. Its place is where it begins after WITH. */
    Select statement() {
        if (!tokens.is("WITH")) {
            return select();
        }
        List<WithItem<?>> with = with();
        Select select = select();
        select.setWithItemsList(with);
        return select;
    }

    /** A query in parentheses. */
    ParenthesedSelect parenthesed() {
        int start = tokens.at();
        tokens.expect("(");
        Select select = select();
        tokens.expect(")");
        return tokens.placed(new ParenthesedSelect(), start).withSelect(select);
    }

    /** True where a query in parentheses begins. */
    boolean isParenthesedNext() {
        return tokens.is("(") && (tokens.is(1, "SELECT") || tokens.is(1, "WITH"));
    }

    private Select select() {
        int start = tokens.at();
        List<WithItem<?>> with = tokens.is("WITH") ? with() : null;
        Select first = isParenthesedNext() ? parenthesed() : plain();
        if (first instanceof ParenthesedSelect && !isSetOperator() && !tokens.is(")") && !tokens.atEnd()) {
            throw Unusual.here();
        }
        Select whole = isSetOperator() ? united(first) : first;
        return tokens.placed(whole, start).withWithItemsList(with);
    }

    private List<WithItem<?>> with() {
        tokens.expect("WITH");
        List<WithItem<?>> items = new ArrayList<>();
        do {
            items.add(withItem());
        } while (tokens.accept(","));
        return items;
    }

    private WithItem<?> withItem() {
        boolean recursive = tokens.is("RECURSIVE") && tokens.isName(1) && tokens.accept("RECURSIVE");
        String name = name();
        List<SelectItem<?>> columns = null;
        if (tokens.accept("(")) {
            columns = items();
            tokens.expect(")");
        }
        tokens.expect("AS");
        boolean not = tokens.accept("NOT");
        boolean materialized = tokens.accept("MATERIALIZED");
        if (not && !materialized) {
            throw Unusual.here();
        }
        return new WithItem<>(parenthesed(), new Alias(name, false))
                .withRecursive(recursive, not, materialized)
                .withWithItemList(columns);
    }

    private String name() {
        if (!tokens.isName(0) && !(tokens.wordKind(0) == WordKind.FREE && tokens.is(1, "("))) {
            throw Unusual.here();
        }
        return tokens.take();
    }

    private PlainSelect plain() {
        int start = tokens.at();
        tokens.expect("SELECT");
        PlainSelect select = new PlainSelect();
        if (tokens.accept("DISTINCT")) {
            if (tokens.is("ON")) {
                throw Unusual.here();
            }
            select.setDistinct(new Distinct());
        }
        List<SelectItem<?>> items = items();
        if (tokens.accept("FROM")) {
            select.setFromItem(from.item());
            List<net.sf.jsqlparser.statement.select.Join> joins = from.joins();
            if (!joins.isEmpty()) {
                select.setJoins(joins);
            }
        }
        clauses(select);
        select.setSelectItems(items);
        return tokens.placed(select, start);
    }

    private void clauses(PlainSelect select) {
        if (tokens.accept("WHERE")) {
            select.setWhere(conditions.expression());
        }
        if (tokens.accept("GROUP")) {
            tokens.expect("BY");
            select.setGroupByElement(groupBy());
        }
        if (tokens.accept("HAVING")) {
            select.setHaving(conditions.expression());
        }
        if (tokens.accept("QUALIFY")) {
            select.setQualify(conditions.expression());
        }
        if (tokens.is("ORDER")) {
            select.setOrderByElements(orderBy());
        }
        if (tokens.is("LIMIT")) {
            select.setLimit(limit());
        }
        if (tokens.accept("OFFSET")) {
            select.setOffset(new Offset().withOffset(conditions.expression()));
        }
    }

    private GroupByElement groupBy() {
        if (tokens.is("GROUPING") || tokens.is("ALL")) {
            throw Unusual.here();
        }
        GroupByElement group = new GroupByElement();
        group.setGroupByExpressions(conditions.reducedList());
        return group;
    }

    /** ORDER BY and its elements. */
    List<OrderByElement> orderBy() {
        tokens.expect("ORDER");
        tokens.expect("BY");
        List<OrderByElement> elements = new ArrayList<>();
        do {
            elements.add(orderByElement());
        } while (tokens.accept(","));
        return elements;
    }

    private OrderByElement orderByElement() {
        OrderByElement element = new OrderByElement();
        Expression expression = conditions.expression();
        if (tokens.is("ASC") || tokens.is("DESC")) {
            element.setAsc(!tokens.is("DESC"));
            element.setAscDescPresent(true);
            tokens.take();
        }
        if (tokens.accept("NULLS")) {
            boolean first = tokens.accept("FIRST");
            if (!first) {
                tokens.expect("LAST");
            }
            element.setNullOrdering(
                    first ? OrderByElement.NullOrdering.NULLS_FIRST : OrderByElement.NullOrdering.NULLS_LAST);
        }
        element.setExpression(expression);
        return element;
    }

    private Limit limit() {
        int start = tokens.at();
        tokens.expect("LIMIT");
        Limit limit = new Limit();
        limit.setRowCount(conditions.expression());
        return tokens.placed(limit, start);
    }

    private boolean isSetOperator() {
        return tokens.is("UNION") || tokens.is("EXCEPT") || tokens.is("INTERSECT");
    }

    private Select united(Select first) {
        int start = tokens.at();
        List<Select> selects = new ArrayList<>(List.of(first));
        List<SetOperation> operations = new ArrayList<>();
        while (isSetOperator()) {
            operations.add(setOperation(start));
            selects.add(isParenthesedNext() ? parenthesed() : plain());
        }
        SetOperationList list = new SetOperationList();
        if (selects.get(selects.size() - 1) instanceof PlainSelect last) {
            takeOver(list, last);
        }
        list.setBracketsOpsAndSelects(selects, operations);
        return list;
    }

    private SetOperation setOperation(int start) {
        String operator = tokens.take().toUpperCase(java.util.Locale.ROOT);
        String modifier = tokens.is("ALL") || tokens.is("DISTINCT") ? tokens.take() : null;
        if (tokens.is("BY")) {
            throw Unusual.here();
        }
        SetOperation operation = switch (operator) {
            case "UNION" -> new UnionOp(modifier);
            case "EXCEPT" -> new ExceptOp(modifier);
            default -> new IntersectOp(modifier);
        };
        return tokens.placed(operation, start);
    }

    /** What is written after the last query orders and limits all. */
    private static void takeOver(SetOperationList list, PlainSelect last) {
        if (last.getOrderByElements() != null) {
            list.setOrderByElements(last.getOrderByElements());
            list.setLimit(last.getLimit());
            list.setOffset(last.getOffset());
            last.setOrderByElements(null);
            last.setLimit(null);
            last.setOffset(null);
        }
    }

    /** What stands between SELECT and FROM. */
    List<SelectItem<?>> items() {
        List<SelectItem<?>> items = new ArrayList<>();
        do {
            items.add(item());
        } while (tokens.accept(","));
        return items;
    }

    private SelectItem<?> item() {
        int start = tokens.at();
        Expression expression = conditions.unplaced();
        Alias alias = alias();
        return tokens.placed(new SelectItem<>(expression, alias), start);
    }

    /** The name that follows, if one does; none where it is left out. */
    @org.jspecify.annotations.Nullable
    Alias alias() {
        if (tokens.accept("AS")) {
            if (!tokens.isAlias(0)) {
                throw Unusual.here();
            }
            return new Alias(tokens.take(), true);
        }
        boolean bare = tokens.isKind(0, dev.gumshoe.lineage.sql.Token.Kind.QUOTED)
                || tokens.wordKind(0) == WordKind.NAME
                || (tokens.wordKind(0) == WordKind.FREE && tokens.isName(0));
        if (!bare) {
            return null;
        }
        if (tokens.is("ASOF") || tokens.is("SIMILAR") || !tokens.isName(0)) {
            throw Unusual.here();
        }
        return new Alias(tokens.take(), false);
    }
}
