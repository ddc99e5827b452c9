package dev.gumshoe.lineage.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that the expressions of a SELECT can use. */
final class Scope {
    private final Optional<Scope> outer;
    private final boolean aliasesFirst;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Col> merged = new LinkedHashMap<>();
    private final Map<String, Col> aliases = new HashMap<>();
    private final Set<String> guessed = new HashSet<>();
    private final Set<String> locals = new HashSet<>();
    private Optional<Col> chosen = Optional.empty();

    /** @param aliasesFirst true where an alias of the same SELECT is likelier than a column of a relation with unknown columns */
    Scope(Optional<Scope> outer, boolean aliasesFirst) {
        this.outer = outer;
        this.aliasesFirst = aliasesFirst;
    }

    /** The scope with names that mean no column: the parameters of a lambda. */
    Scope withLocals(List<String> names) {
        Scope inner = new Scope(Optional.of(this), aliasesFirst);
        names.forEach(name -> inner.locals.add(fold(name)));
        return inner;
    }

    /** The scope where COLUMNS(...) stands for one column. */
    Scope withChosen(Col column) {
        Scope inner = new Scope(Optional.of(this), aliasesFirst);
        inner.chosen = Optional.of(column);
        return inner;
    }

    /** The column that COLUMNS(...) stands for; empty where it stands for none in particular. */
    Optional<Col> chosen() {
        return chosen.or(() -> outer.flatMap(Scope::chosen));
    }

    /** The scope around, for a subquery. */
    Optional<Scope> outer() {
        return outer;
    }

    List<Item> items() {
        return items;
    }

    void add(Item item) {
        items.add(item);
    }

    /** Makes every item so far one that an outer join can leave without a row. */
    void padAll() {
        items.replaceAll(Item::asPadded);
    }

    void merge(String name, Col column) {
        merged.put(fold(name), column);
    }

    List<Col> mergedColumns() {
        return List.copyOf(merged.values());
    }

    Optional<Col> merged(String name) {
        return Optional.ofNullable(merged.get(fold(name)));
    }

    void alias(Col column) {
        if (!column.name().isEmpty()) {
            aliases.put(fold(column.name()), column);
        }
    }

    Optional<Col> aliased(String name) {
        return Optional.ofNullable(aliases.get(fold(name)));
    }

    /** The columns that the path of names can mean; the rest of the path steps into them. Empty where nothing fits. */
    Optional<Col> resolve(List<String> path) {
        Optional<Col> sure = sure(path);
        return sure.isPresent() || path.size() == 1 ? sure : document(path.get(0));
    }

    private Optional<Col> sure(List<String> path) {
        String first = path.get(0);
        if (locals.contains(fold(first))) {
            return Optional.of(new Col(first, Origins.NONE, Nullability.UNKNOWN, Col.NOWHERE));
        }
        Optional<Col> own = path.size() == 1 ? bare(path.get(0)) : qualified(path);
        return own.isPresent() ? own : outer.flatMap(scope -> scope.sure(path));
    }

    /** A qualifier that nothing is called by can be a column of a relation whose columns are not known. */
    private Optional<Col> document(String name) {
        Optional<Col> own = guess(name).map(Scope::into);
        return own.isPresent() ? own : outer.flatMap(scope -> scope.document(name));
    }

    /** The column of the FROM clause or the alias that the bare name certainly means. */
    Optional<Col> known(String name) {
        Optional<Col> one = merged(name);
        for (int i = 0; i < items.size() && one.isEmpty(); i++) {
            one = in(items.get(i), name);
        }
        return one;
    }

    /** The column of the FROM clause that the path of names means, without a step into it. */
    Place place(List<String> path) {
        String name = path.get(path.size() - 1);
        if (path.size() == 1) {
            return placeBefore(items.size(), name);
        }
        Optional<Item> item = item(path.subList(0, path.size() - 1));
        int place = item.map(found -> found.rows().placeOf(name)).orElse(-1);
        return place < 0 ? Place.NONE : new Place(item.map(items::indexOf).orElse(-1), place);
    }

    /** The column of that name in the first of the items before one that has it. */
    Place placeBefore(int item, String name) {
        for (int i = 0; i < item; i++) {
            int place = items.get(i).rows().placeOf(name);
            if (place >= 0) {
                return new Place(i, place);
            }
        }
        return Place.NONE;
    }

    private static Optional<Col> in(Item item, String name) {
        int place = item.rows().placeOf(name);
        return place < 0
                ? Optional.empty()
                : Optional.of(item.through(item.rows().columns().get(place)));
    }

    private Optional<Col> bare(String name) {
        Optional<Col> known = known(name);
        if (known.isPresent()) {
            return known;
        }
        boolean open = items.stream().anyMatch(item -> item.rows().beyond().isPresent());
        Optional<Col> alias = aliased(name);
        if (alias.isPresent() && (!open || (aliasesFirst && !guessed.contains(fold(name))))) {
            return alias;
        }
        Optional<Item> whole =
                items.stream().filter(item -> item.isCalled(name)).findFirst();
        if (whole.isPresent()) {
            return whole.map(Scope::allOf);
        }
        Optional<Col> guess = guess(name);
        return guess.isPresent() ? guess : alias;
    }

    /** A column of one of the relations whose columns are not known. */
    private Optional<Col> guess(String name) {
        List<Beyond> open = new ArrayList<>();
        boolean padded = false;
        for (Item item : items) {
            item.rows().beyond().ifPresent(open::add);
            padded |= item.rows().beyond().isPresent() && item.padded();
        }
        Optional<Col> column = Beyond.oneOf(open, name);
        if (column.isPresent()) {
            guessed.add(fold(name));
        }
        return padded ? column.map(Col::madeNullable) : column;
    }

    private Optional<Col> qualified(List<String> path) {
        for (int length = path.size() - 1; length > 0; length--) {
            Optional<Item> item = item(path.subList(0, length));
            if (item.isPresent()) {
                return stepped(item.get(), path, length);
            }
        }
        Optional<Col> document = known(path.get(0));
        return (document.isPresent() ? document : aliased(path.get(0))).map(Scope::into);
    }

    private static Optional<Col> stepped(Item item, List<String> path, int length) {
        Optional<Col> column = item.rows().find(path.get(length)).map(item::through);
        return length + 1 < path.size() ? column.map(Scope::into) : column;
    }

    /** The item that the qualifier names: by its alias, else by its relation's name. */
    Optional<Item> item(List<String> qualifier) {
        if (qualifier.size() == 1) {
            for (Item item : items) {
                if (item.isCalled(qualifier.get(0))) {
                    return Optional.of(item);
                }
            }
        }
        List<String> reversed = new ArrayList<>(qualifier);
        java.util.Collections.reverse(reversed);
        return items.stream().filter(item -> item.isRelation(reversed)).findFirst();
    }

    private static Col into(Col document) {
        return new Col(
                document.name(),
                document.origins().then(Transformation.EXPRESSION),
                Nullability.UNKNOWN,
                document.position());
    }

    private static Col allOf(Item item) {
        Origins.Gathering gathering = new Origins.Gathering();
        item.rows().columns().forEach(column -> gathering.add(column.origins(), Transformation.EXPRESSION));
        item.rows()
                .beyond()
                .filter(Beyond.OfAll.class::isInstance)
                .flatMap(beyond -> beyond.column(item.alias()))
                .ifPresent(column -> gathering.add(column.origins(), Transformation.EXPRESSION));
        return new Col(item.alias(), gathering.origins(), Nullability.UNKNOWN, Col.NOWHERE);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
