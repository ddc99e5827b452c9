package dev.gumshoe.lineage.flow;

import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Join;

/** The columns that USING and NATURAL make one of two. */
final class Merging {
    private final Site site;
    private final Scope scope;

    Merging(Site site, Scope scope) {
        this.site = site;
        this.scope = scope;
    }

    /** @param before how many items of the scope stand before the join's own */
    void merge(Join join, int before) {
        if (join.getUsingColumns() != null) {
            for (Column column : join.getUsingColumns()) {
                merge(join, site.words().name(column.getColumnName()), before);
            }
        }
        if (join.isNatural()) {
            for (Item right :
                    List.copyOf(scope.items().subList(before, scope.items().size()))) {
                right.rows().columns().stream()
                        .filter(column -> !column.isStar())
                        .filter(column -> left(column.name(), before, false).isPresent())
                        .forEach(column -> merge(join, column.name(), before));
            }
        }
    }

    private void merge(Join join, String name, int before) {
        Optional<Col> left = left(name, before, true);
        Optional<Col> right = of(scope.items().subList(before, scope.items().size()), name, true);
        Origins.Gathering gathering = new Origins.Gathering();
        left.ifPresent(column -> gathering.add(column.origins(), Transformation.IDENTITY));
        right.ifPresent(column -> gathering.add(column.origins(), Transformation.IDENTITY));
        Origins origins = gathering.origins();
        site.influences().add(origins.then(Transformation.JOIN));
        Nullability nullability =
                (join.isRight() ? right : left).map(Col::nullability).orElse(Nullability.UNKNOWN);
        boolean sure = nullability != Nullability.NULLABLE || !join.isFull();
        if (!join.isSemi()) {
            scope.merge(name, new Col(name, origins, sure ? nullability : Nullability.UNKNOWN, Col.NOWHERE));
        }
    }

    private Optional<Col> left(String name, int before, boolean guessing) {
        Optional<Col> merged = scope.merged(name);
        return merged.isPresent() ? merged : of(scope.items().subList(0, before), name, guessing);
    }

    private static Optional<Col> of(List<Item> items, String name, boolean guessing) {
        for (Item item : items) {
            int place = item.rows().placeOf(name);
            if (place >= 0) {
                return Optional.of(item.through(item.rows().columns().get(place)));
            }
        }
        List<Beyond> open =
                items.stream().flatMap(item -> item.rows().beyond().stream()).toList();
        return guessing ? Beyond.oneOf(open, name) : Optional.empty();
    }
}
