package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The columns that rows have besides those whose names are known. */
sealed interface Beyond {

    /** The column of that name, if it can be there. */
    Optional<Col> column(String name);

    /** What every column comes from, where that is one for all. */
    default Optional<Origins> everything() {
        return Optional.empty();
    }

    /** A relation with unknown columns. */
    record OfRelation(Relation relation) implements Beyond {
        @Override
        public Optional<Col> column(String name) {
            return Optional.of(new Col(name, Origins.of(relation.column(name)), Nullability.UNKNOWN, Col.NOWHERE));
        }
    }

    /** What is not looked into: every column comes from all of it. */
    record OfAll(Origins all) implements Beyond {
        @Override
        public Optional<Origins> everything() {
            return Optional.of(all);
        }

        @Override
        public Optional<Col> column(String name) {
            return Optional.of(new Col(name, all.then(Transformation.EXPRESSION), Nullability.UNKNOWN, Col.NOWHERE));
        }
    }

    /** A pivot of these rows: a column that has a name of theirs is taken for theirs. */
    record OfPivot(Rows rows, Origins all) implements Beyond {
        @Override
        public Optional<Origins> everything() {
            return Optional.of(all);
        }

        @Override
        public Optional<Col> column(String name) {
            int place = rows.placeOf(name);
            return place >= 0
                    ? Optional.of(rows.columns().get(place))
                    : Optional.of(new Col(name, all, Nullability.UNKNOWN, Col.NOWHERE));
        }
    }

    /**
     * A star over these.
     *
     * @param excluded the names that the star leaves out, in lower case
     */
    record OfStar(List<Beyond> rows, Set<String> excluded) implements Beyond {
        public OfStar {
            rows = List.copyOf(rows);
            excluded = Set.copyOf(excluded);
        }

        @Override
        public Optional<Col> column(String name) {
            return excluded.contains(name.toLowerCase(Locale.ROOT)) ? Optional.empty() : oneOf(rows, name);
        }
    }

    /**
     * Those of some columns that only the warehouse can choose.
     *
     * @param columns that it can choose, and {@code rows} with others
     * @param made what becomes of each
     */
    record OfChoice(List<Col> columns, List<Beyond> rows, Predicate<String> takes, UnaryOperator<Col> made)
            implements Beyond {
        public OfChoice {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        @Override
        public Optional<Col> column(String name) {
            if (!takes.test(name)) {
                return Optional.empty();
            }
            return columns.stream()
                    .filter(column -> column.name().equalsIgnoreCase(name))
                    .findFirst()
                    .or(() -> oneOf(rows, name))
                    .map(made);
        }
    }

    /** A set operation over these, each of which gives its part. */
    record OfEach(List<Beyond> branches) implements Beyond {
        public OfEach {
            branches = List.copyOf(branches);
        }

        @Override
        public Optional<Col> column(String name) {
            Origins.Gathering gathering = new Origins.Gathering();
            branches.forEach(branch ->
                    branch.column(name).ifPresent(column -> gathering.add(column.origins(), Transformation.IDENTITY)));
            return Optional.of(new Col(name, gathering.origins(), Nullability.UNKNOWN, Col.NOWHERE));
        }
    }

    /** All of these, as one. */
    static Beyond several(List<Beyond> rows) {
        return rows.size() == 1 ? rows.get(0) : new OfStar(rows, Set.of());
    }

    /** The column of that name, which one of these has. */
    static Optional<Col> oneOf(List<Beyond> rows, String name) {
        List<Col> candidates = new ArrayList<>();
        rows.forEach(beyond -> beyond.column(name).ifPresent(candidates::add));
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        Set<RelationName> relations = new LinkedHashSet<>();
        for (Col candidate : candidates) {
            for (Base base : candidate.origins().bases()) {
                relations.addAll(base.relations());
            }
        }
        Base base = new Base(List.copyOf(relations), name);
        return Optional.of(new Col(name, Origins.of(base), Nullability.UNKNOWN, Col.NOWHERE));
    }
}
