package dev.gumshoe.lineage.flow;

import dev.gumshoe.lineage.blocks.ColumnChoice;
import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The columns that an item puts out which chooses among those of a star. */
final class ChoiceFlow {
    private final Site site;
    private final Scope scope;
    private final Expression expression;
    private final ColumnChoice choice;
    private final String alias;

    ChoiceFlow(Site site, Scope scope, SelectItem<?> item, ColumnChoice choice) {
        this.site = site;
        this.scope = scope;
        this.expression = item.getExpression();
        this.choice = choice;
        this.alias = item.getAlias() == null
                ? ""
                : ColumnChoice.alias(site.words().written(item.getAlias().getName()));
    }

    /**
     * Adds the columns.
     *
     * @param columns where those with known names are added
     * @param places where it is added which column of the FROM clause each is
     * @param beyond where those with unknown names are added
     */
    void add(List<Col> columns, List<Place> places, List<Beyond> beyond) {
        List<Col> all = new ArrayList<>();
        List<Place> at = new ArrayList<>();
        List<Beyond> open = new ArrayList<>();
        new StarFlow(site, scope, all, at, open).expand(choice.star());
        if (!choice.isTold()) {
            columns.add(everything(all));
            places.add(Place.NONE);
            beyond.add(unknown(all.stream().filter(column -> !column.isStar()).toList(), open));
            return;
        }
        for (int i = 0; i < all.size(); i++) {
            Col column = all.get(i);
            if (column.isStar() || choice.takes(column.name())) {
                columns.add(column.isStar() ? everything(List.of(column)) : made(column));
                places.add(choice.bare() ? at.get(i) : Place.NONE);
            }
        }
        if (!open.isEmpty()) {
            beyond.add(unknown(List.of(), open));
        }
    }

    private Beyond unknown(List<Col> known, List<Beyond> open) {
        return alias.isEmpty()
                ? new Beyond.OfChoice(known, open, choice::takes, this::made)
                : new Beyond.OfAll(everything(known).origins());
    }

    /** Stands for all that may be chosen. */
    private Col everything(List<Col> all) {
        Origins.Gathering gathering = new Origins.Gathering();
        Transformation use = choice.bare() ? Transformation.IDENTITY : Transformation.EXPRESSION;
        all.forEach(column -> gathering.add(column.origins(), use));
        Col one = new Col(Origin.EVERY_COLUMN, gathering.origins(), Nullability.UNKNOWN, Col.NOWHERE);
        return alias.isEmpty() || alias.contains("\\") ? one : one.named(alias);
    }

    private Col made(Col column) {
        String name = alias.isEmpty() ? column.name() : choice.named(alias, column.name());
        if (choice.bare()) {
            return column.named(name);
        }
        return new Col(
                name,
                ExpressionFlow.of(expression, Transformation.IDENTITY, site, scope.withChosen(column)),
                Nullability.UNKNOWN,
                SourcePosition.of(expression).orElse(Col.NOWHERE));
    }
}
