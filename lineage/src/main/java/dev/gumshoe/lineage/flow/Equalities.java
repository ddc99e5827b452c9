package dev.gumshoe.lineage.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;

/** The columns that conditions make equal to each other or to a constant. */
final class Equalities {
    private final Site site;
    private final Scope scope;
    private final List<Place[]> pairs = new ArrayList<>();
    private final Map<Place, String> constants = new HashMap<>();

    Equalities(Site site, Scope scope) {
        this.site = site;
        this.scope = scope;
    }

    /** Adds what must be true together. */
    void add(@Nullable Object condition) {
        if (condition instanceof AndExpression and) {
            add(and.getLeftExpression());
            add(and.getRightExpression());
        } else if (condition instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            add(list.get(0));
        } else if (condition instanceof EqualsTo equal) {
            add(equal.getLeftExpression(), equal.getRightExpression());
        }
    }

    void addAll(Equalities others) {
        for (Place[] pair : List.copyOf(others.pairs)) {
            pairs.add(pair);
        }
        constants.putAll(others.constants);
    }

    void add(Place one, Place other) {
        pairs.add(new Place[] {one, other});
    }

    private void add(Expression left, Expression right) {
        if (left instanceof Column column && right instanceof Column other) {
            add(place(column), place(other));
        } else if (left instanceof Column column) {
            addConstant(place(column), right);
        } else if (right instanceof Column column) {
            addConstant(place(column), left);
        }
    }

    private void addConstant(Place place, Expression value) {
        if (value instanceof LongValue || value instanceof StringValue) {
            constants.put(place, value.toString());
        }
    }

    private Place place(Column column) {
        return scope.place(ExpressionFlow.path(column, site.words()));
    }

    /** The constants that columns are equal to, as written. */
    Map<Place, String> constants() {
        return constants;
    }

    /** The columns of an item that are equal to columns of earlier items, or to constants. */
    Set<Place> of(int item) {
        Set<Place> fixed = new HashSet<>();
        for (Place[] pair : pairs) {
            addIf(pair[0], pair[1], item, fixed);
            addIf(pair[1], pair[0], item, fixed);
        }
        constants.keySet().stream().filter(place -> place.item() == item).forEach(fixed::add);
        return fixed;
    }

    /** The columns of earlier items that are equal to columns of the item. */
    Set<Place> before(int item) {
        Set<Place> fixed = new HashSet<>();
        for (Place[] pair : pairs) {
            for (int i = 0; i < 2; i++) {
                if (pair[i].item() == item && pair[1 - i].item() >= 0 && pair[1 - i].item() < item) {
                    fixed.add(pair[1 - i]);
                }
            }
        }
        return fixed;
    }

    private static void addIf(Place place, Place other, int item, Set<Place> fixed) {
        if (place.item() == item && other.item() >= 0 && other.item() < item) {
            fixed.add(place);
        }
    }

    /** The columns that are equal to this one, itself included. */
    Set<Place> equalTo(Place place) {
        Set<Place> equal = new HashSet<>(Set.of(place));
        for (boolean grown = true; grown; ) {
            grown = false;
            for (Place[] pair : pairs) {
                if (equal.contains(pair[0]) != equal.contains(pair[1]) && pair[0].item() >= 0 && pair[1].item() >= 0) {
                    equal.addAll(List.of(pair[0], pair[1]));
                    grown = true;
                }
            }
        }
        return equal;
    }
}
