package dev.gumshoe.lineage.impact;

import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.columngraph.RowsOf;
import dev.gumshoe.lineage.flow.EdgeKind;
import dev.gumshoe.lineage.flow.Transformation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one step makes of what became of the place at which it begins. */
final class Transfer {
    private static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty());

    private final ImpactGraph graph;

    Transfer(ImpactGraph graph) {
        this.graph = graph;
    }

    /**
     * What comes of a step.
     *
     * @param effect on the node that it leads to; none where it says nothing of it
     * @param mark of the place that it leads to; none where the change ends here
     */
    record Outcome(Optional<Effect> effect, Optional<Mark> mark) {
        static Outcome of(Effect effect, Mark mark) {
            return new Outcome(Optional.of(effect), Optional.of(mark));
        }

        static Outcome end(Effect effect) {
            return new Outcome(Optional.of(effect), Optional.empty());
        }
    }

    Outcome of(ColumnStep step, Mark mark) {
        if (!(step.from() instanceof ColumnId column)) {
            return rows(step);
        }
        return switch (mark) {
            case GONE -> gone(step, column);
            case TYPE -> type(step, column);
            case NULLS -> nulls(step, column);
            case VALUES -> values(step, column);
            case ROWS -> rows(step);
        };
    }

    private Outcome rows(ColumnStep step) {
        if (step.transformation() == Transformation.TABLE_LEVEL && !graph.isUse(step)) {
            return Outcome.of(unread(step, Consequence.CHANGES_VALUES), Mark.ROWS);
        }
        Effect effect = Effect.changes("reads the rows of " + name(step.from().node()), List.of());
        return Outcome.of(effect, step.to() instanceof RowsOf ? Mark.ROWS : Mark.VALUES);
    }

    private Outcome gone(ColumnStep step, ColumnId column) {
        if (graph.isUse(step)) {
            return step.transformation() == Transformation.TABLE_LEVEL
                    ? Outcome.end(Effect.changes("may show " + name(column), List.of())
                            .uncertain())
                    : Outcome.of(Effect.breaks("takes " + name(column), List.of()), Mark.GONE);
        }
        References.Read read = graph.read(step.to().node(), column);
        if (!read.byItsName().isEmpty()) {
            return Outcome.end(Effect.breaks("names " + name(column), read.byItsName()));
        }
        if (read.inSetByStar()) {
            return Outcome.end(Effect.breaks(
                    "takes " + name(column) + " by a star in a UNION, whose parts would differ", List.of()));
        }
        if (step.transformation() == Transformation.TABLE_LEVEL) {
            return Outcome.end(unread(step, Consequence.BREAKS));
        }
        return step.to() instanceof ColumnId ? lost(step, column) : NOTHING;
    }

    private Outcome lost(ColumnStep step, ColumnId column) {
        if (graph.failsOnSchemaChange(step.to().node())) {
            return Outcome.end(Effect.breaks(
                    "loses " + name(column) + " by a star, and its on_schema_change is 'fail'", List.of()));
        }
        return Outcome.of(
                Effect.changes("hands " + name(column) + " on by a star, and loses it", List.of()), Mark.GONE);
    }

    private Outcome type(ColumnStep step, ColumnId column) {
        return switch (step.transformation()) {
            case IDENTITY -> Outcome.of(changes("hands on", step, column), Mark.TYPE);
            case CAST -> Outcome.end(Effect.harmless("casts " + name(column), references(step)));
            case JOIN ->
                Outcome.of(
                        Effect.breaks(
                                        "joins on " + name(column)
                                                + ": keys of other types do not match, or are refused",
                                        references(step))
                                .uncertain(),
                        Mark.ROWS);
            case EXPRESSION, WINDOW_VALUE, AGGREGATION, TABLE_LEVEL, CONDITION, WINDOW, FILTER, GROUPING, SORT, ROWS ->
                values(step, column);
        };
    }

    private Outcome nulls(ColumnStep step, ColumnId column) {
        return switch (step.transformation()) {
            case IDENTITY, CAST -> Outcome.of(changes("hands on", step, column), Mark.NULLS);
            case JOIN ->
                Outcome.of(
                        Effect.changes("joins on " + name(column) + ": no NULL matches", references(step)), Mark.ROWS);
            case FILTER ->
                Outcome.of(
                        Effect.changes(
                                "filters by " + name(column) + ": NULL is neither kept nor excluded", references(step)),
                        Mark.ROWS);
            case EXPRESSION, WINDOW_VALUE, AGGREGATION, TABLE_LEVEL, CONDITION, WINDOW, GROUPING, SORT, ROWS ->
                values(step, column);
        };
    }

    private Outcome values(ColumnStep step, ColumnId column) {
        if (step.transformation() == Transformation.TABLE_LEVEL && !graph.isUse(step)) {
            return Outcome.of(unread(step, Consequence.CHANGES_VALUES), Mark.ROWS);
        }
        Mark next = step.to() instanceof ColumnId || step.kind() == EdgeKind.VALUE ? Mark.VALUES : Mark.ROWS;
        return Outcome.of(changes(verb(step), step, column), next);
    }

    private static String verb(ColumnStep step) {
        return switch (step.transformation()) {
            case IDENTITY -> "hands on";
            case CAST -> "casts";
            case EXPRESSION -> "takes";
            case WINDOW_VALUE -> "takes, in a window,";
            case AGGREGATION -> "aggregates";
            case TABLE_LEVEL -> "may show";
            case CONDITION -> "decides by";
            case WINDOW -> "partitions or orders by";
            case FILTER -> "filters by";
            case JOIN -> "joins on";
            case GROUPING -> "groups by";
            case SORT -> "sorts by";
            case ROWS -> "reads the rows of";
        };
    }

    private Effect changes(String verb, ColumnStep step, ColumnId column) {
        return Effect.changes(verb + " " + name(column), references(step));
    }

    /** The places that state the step; where it is stated nowhere in particular, all that name the column. */
    private List<Reference> references(ColumnStep step) {
        List<Reference> all = graph.references(step);
        List<Reference> stating = all.stream()
                .filter(reference -> reference.clause() == Clause.of(step.transformation()))
                .toList();
        if (!stating.isEmpty()) {
            return stating;
        }
        return Stream.concat(
                        all.stream(),
                        graph
                                .writtenAt(step)
                                .map(line -> new Reference(line, Clause.of(step.transformation()), false))
                                .stream())
                .limit(1)
                .toList();
    }

    private static Effect unread(ColumnStep step, Consequence consequence) {
        String reason = "its SQL could not be read: it may take anything of "
                + name(step.from().node());
        return new Effect(consequence, reason, List.of(), true, false);
    }

    private static String name(ColumnId column) {
        return name(column.node()) + "." + column.column();
    }

    private static String name(dev.gumshoe.engine.fact.UniqueId node) {
        return node.shortName();
    }
}
