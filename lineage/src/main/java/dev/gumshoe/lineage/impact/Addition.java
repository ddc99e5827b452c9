package dev.gumshoe.lineage.impact;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a column that nodes come to have does to one that reads them. */
final class Addition {
    private final ImpactGraph graph;
    private final String column;
    private final boolean renamed;

    /** @param renamed true where it is there in another's stead, so that there are as many columns as before */
    Addition(ImpactGraph graph, String column, boolean renamed) {
        this.graph = graph;
        this.column = column;
        this.renamed = renamed;
    }

    /**
     * What comes of it.
     *
     * @param handedOn true where the reader comes to have the column as well
     * @param marks of its column of that name, and of its rows
     */
    record Outcome(Optional<Effect> effect, boolean handedOn, Set<Mark> marks) {
        static final Outcome NOTHING = new Outcome(Optional.empty(), false, Set.of());

        static Outcome end(Effect effect) {
            return new Outcome(Optional.of(effect), false, Set.of());
        }

        Outcome marked(Mark mark) {
            Set<Mark> all = EnumSet.of(mark);
            all.addAll(marks);
            return new Outcome(effect, handedOn, all);
        }
    }

    /** @param gaining those that it reads which come to have the column */
    Outcome of(UniqueId reader, Set<UniqueId> gaining) {
        Optional<References.Gain> gain = graph.gain(reader, gaining, column);
        if (gain.isPresent()) {
            return of(reader, gain.get());
        }
        boolean unread = graph.columns()
                .node(reader)
                .filter(node -> node.tableLevel().isPresent())
                .isPresent();
        return unread
                ? Outcome.end(
                        Effect.changes("its SQL could not be read: it may take " + column + " by a star", List.of())
                                .uncertain())
                : Outcome.NOTHING;
    }

    private Outcome of(UniqueId reader, References.Gain gain) {
        if (!gain.ambiguous().isEmpty()) {
            return Outcome.end(Effect.breaks(
                    "names " + column + ", which more than one of its relations has then", gain.ambiguous()));
        }
        boolean takesTheFirst = graph.dialect() == Dialect.DUCKDB;
        if (!gain.twins().isEmpty() && !takesTheFirst) {
            return Outcome.end(Effect.breaks("names " + column + ", which it has twice then, by a star", gain.twins()));
        }
        if (!gain.unequalSets().isEmpty() && !renamed) {
            return Outcome.end(Effect.breaks(
                    "takes " + column + " by a star in a UNION, whose parts would differ", gain.unequalSets()));
        }
        if (gain.handedOn() && gain.twice() && !takesTheFirst) {
            return Outcome.end(Effect.breaks("puts " + column + " out twice, once by a star", gain.stars()));
        }
        Outcome shape = gain.handedOn() ? handedOn(reader, gain) : Outcome.NOTHING;
        boolean breaks = shape.effect()
                .filter(effect -> effect.consequence() == Consequence.BREAKS)
                .isPresent();
        return breaks ? shape : changed(gain, shape);
    }

    private Outcome handedOn(UniqueId reader, References.Gain gain) {
        if (graph.isContracted(reader)) {
            return Outcome.end(Effect.breaks(
                    "takes " + column + " by a star, and its enforced contract has no such column", gain.stars()));
        }
        String taken = "hands " + column + " on by a star";
        return switch (graph.onSchemaChange(reader)) {
            case "fail" ->
                Outcome.end(Effect.breaks(
                        "takes " + column + " by a star, and its on_schema_change is 'fail'", gain.stars()));
            case "ignore" ->
                Outcome.end(Effect.harmless(
                        "takes " + column + " by a star and leaves it out until it is built anew: its"
                                + " on_schema_change is 'ignore'",
                        gain.stars()));
            case "append_new_columns", "sync_all_columns" ->
                new Outcome(
                        Optional.of(Effect.harmless(
                                taken + ", NULL in old rows: its on_schema_change is '" + graph.onSchemaChange(reader)
                                        + "'",
                                gain.stars())),
                        true,
                        Set.of());
            default -> new Outcome(Optional.of(Effect.harmless(taken, gain.stars())), true, Set.of());
        };
    }

    /** Where SQL means something else without being refused. */
    private Outcome changed(References.Gain gain, Outcome shape) {
        if (gain.handedOn() && gain.twice()) {
            Effect effect = Effect.changes(
                    "puts " + column + " out twice, once by a star: the first of them has the name", gain.stars());
            return new Outcome(Optional.of(effect), false, Set.of(Mark.VALUES));
        }
        if (!gain.twins().isEmpty()) {
            Effect effect =
                    Effect.changes("names " + column + ", of which it takes the first of two then", gain.twins());
            return new Outcome(Optional.of(effect), shape.handedOn(), Set.of()).marked(Mark.ROWS);
        }
        if (!gain.takenOver().isEmpty()) {
            Effect effect = Effect.changes("names " + column + ", which means the new column then", gain.takenOver());
            return new Outcome(Optional.of(effect), shape.handedOn(), Set.of()).marked(Mark.ROWS);
        }
        if (gain.naturalJoin()) {
            Effect effect = Effect.changes("joins on " + column + " as well, by a natural join", List.of());
            return new Outcome(Optional.of(effect), shape.handedOn(), Set.of()).marked(Mark.ROWS);
        }
        return shape;
    }
}
