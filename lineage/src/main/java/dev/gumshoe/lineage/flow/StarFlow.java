package dev.gumshoe.lineage.flow;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FunctionAllColumns;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The columns that a star puts out. */
final class StarFlow {
    private final Site site;
    private final Scope scope;
    private final List<Col> columns;
    private final List<Place> places;
    private final List<Beyond> beyond;
    private final Map<String, SelectItem<?>> replaced = new LinkedHashMap<>();
    private final Set<String> excluded = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    /**
     * A star whose columns are to be added.
     *
     * @param columns where those with known names are added
     * @param places where it is added which column of the FROM clause each is
     * @param beyond where those with unknown names are added
     */
    StarFlow(Site site, Scope scope, List<Col> columns, List<Place> places, List<Beyond> beyond) {
        this.site = site;
        this.scope = scope;
        this.columns = columns;
        this.places = places;
        this.beyond = beyond;
    }

    /** True of a star over rows; a function's result is taken apart by one as well, and its columns are not known. */
    static boolean isStar(AllColumns star) {
        return !(star instanceof FunctionAllColumns);
    }

    void expand(AllColumns star) {
        readChanges(star);
        if (star instanceof AllTableColumns qualified) {
            List<String> path = path(qualified);
            Optional<Item> item = scope.item(path);
            item.ifPresent(this::addAll);
            if (item.isEmpty()) {
                scope.resolve(path)
                        .ifPresent(document -> addOpen(new Beyond.OfAll(document.origins()), document.origins()));
            }
            return;
        }
        boolean mergedFirst = site.words().dialect() != dev.gumshoe.lineage.sql.Dialect.DUCKDB;
        if (mergedFirst) {
            scope.mergedColumns().forEach(this::addOnce);
        }
        for (Item item : scope.items()) {
            if (!item.hidden()) {
                addUnmerged(item);
            }
        }
    }

    private List<String> path(AllTableColumns star) {
        java.util.ArrayList<String> path = new java.util.ArrayList<>();
        for (String part : star.getTable().getNameParts()) {
            if (part != null) {
                path.add(0, site.words().name(part));
            }
        }
        return path;
    }

    private void readChanges(AllColumns star) {
        if (star.getExceptColumns() != null) {
            star.getExceptColumns()
                    .forEach(column -> excluded.add(fold(site.words().name(column.getColumnName()))));
        }
        if (star.getReplaceExpressions() != null) {
            for (SelectItem<?> item : star.getReplaceExpressions()) {
                replaced.put(fold(site.words().replaced(item)), item);
            }
        }
    }

    private void addUnmerged(Item item) {
        int number = scope.items().indexOf(item);
        for (int i = 0; i < item.rows().columns().size(); i++) {
            Col column = item.rows().columns().get(i);
            Optional<Col> merged = scope.merged(column.name());
            if (merged.isPresent()) {
                addOnce(merged.get());
            } else {
                add(item.through(column), new Place(number, i));
            }
        }
        addBeyond(item);
    }

    private void addOnce(Col merged) {
        if (done.add(fold(merged.name()))) {
            add(merged, scope.placeBefore(scope.items().size(), merged.name()));
        }
    }

    private void addAll(Item item) {
        int number = scope.items().indexOf(item);
        for (int i = 0; i < item.rows().columns().size(); i++) {
            add(item.through(item.rows().columns().get(i)), new Place(number, i));
        }
        addBeyond(item);
    }

    private void addBeyond(Item item) {
        item.rows().beyond().ifPresent(more -> {
            beyond.add(excluded.isEmpty() ? more : new Beyond.OfStar(List.of(more), excluded));
            if (item.rows().columns().isEmpty()) {
                more.everything().ifPresent(this::addStar);
            }
            addRenamed(item.rows(), more);
        });
    }

    /** Columns that nobody has named before are known by their new names. */
    private void addRenamed(Rows rows, Beyond more) {
        replaced.forEach((name, item) -> {
            boolean renamed =
                    !fold(site.words().name(item.getAlias().getName())).equals(name);
            if (renamed && rows.placeOf(name) < 0) {
                more.column(site.words().replaced(item)).ifPresent(column -> add(column, Place.NONE));
            }
        });
    }

    private void addOpen(Beyond more, Origins origins) {
        beyond.add(more);
        addStar(origins);
    }

    private void addStar(Origins origins) {
        columns.add(new Col(
                Origin.EVERY_COLUMN, origins.then(Transformation.EXPRESSION), Nullability.UNKNOWN, Col.NOWHERE));
        places.add(Place.NONE);
    }

    private void add(Col column, Place place) {
        String name = fold(column.name());
        SelectItem<?> other = replaced.get(name);
        if (other != null) {
            columns.add(new Col(
                    site.words().name(other.getAlias().getName()),
                    ExpressionFlow.of(other.getExpression(), site, scope),
                    NullFlow.of(other.getExpression(), site, scope),
                    Col.NOWHERE));
            places.add(Place.NONE);
        } else if (!excluded.contains(name)) {
            columns.add(column);
            places.add(place);
        }
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
