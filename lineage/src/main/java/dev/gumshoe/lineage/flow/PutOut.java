package dev.gumshoe.lineage.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.schema.Column;

/** Which output columns of a SELECT are which expressions. */
final class PutOut {
    private final Site site;
    private final Scope scope;
    private final List<Col> columns;
    private final List<Place> places;
    private final List<Expression> expressions;
    private final Equalities equalities;

    /**
     * The columns of a SELECT.
     *
     * @param places for each column the one of the FROM clause that it is
     * @param expressions for each column its expression
     */
    PutOut(
            Site site,
            Scope scope,
            List<Col> columns,
            List<Place> places,
            List<Expression> expressions,
            Equalities equalities) {
        this.site = site;
        this.scope = scope;
        this.columns = columns;
        this.places = places;
        this.expressions = expressions;
        this.equalities = equalities;
    }

    /** The output column that is the column of the FROM clause; -1 where none is. */
    int output(Place place) {
        if (place.item() < 0) {
            return -1;
        }
        Set<Place> equal = equalities.equalTo(place);
        return IntStream.range(0, places.size())
                .filter(i -> equal.contains(places.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** The output columns that the expressions are; -1 among them where one is not put out. */
    Set<Integer> outputs(List<?> wanted) {
        Set<Integer> outputs = new HashSet<>();
        for (Object expression : wanted) {
            outputs.add(output(expression));
        }
        return outputs;
    }

    private int output(Object expression) {
        if (expression instanceof LongValue number) {
            return number.getValue() >= 1 && number.getValue() <= columns.size() ? (int) number.getValue() - 1 : -1;
        }
        if (expression instanceof Column column) {
            List<String> path = ExpressionFlow.path(column, site.words());
            Place place = scope.place(path);
            return place.item() >= 0 || path.size() > 1 ? output(place) : named(path.get(0));
        }
        String text = expression.toString();
        return IntStream.range(0, expressions.size())
                .filter(i -> !(expressions.get(i) instanceof Column)
                        && expressions.get(i).toString().equals(text))
                .findFirst()
                .orElse(-1);
    }

    /** A name that can be a column of a relation with unknown columns is an alias only where both mean the same. */
    private int named(String name) {
        boolean open =
                scope.items().stream().anyMatch(item -> item.rows().beyond().isPresent());
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equalsIgnoreCase(name))
                .filter(i -> !open || expressions.get(i) instanceof Column)
                .findFirst()
                .orElse(-1);
    }

    /** The names of output columns. */
    String names(Set<Integer> outputs) {
        return new TreeSet<>(outputs).stream().map(i -> columns.get(i).name()).collect(Collectors.joining(", "));
    }
}
