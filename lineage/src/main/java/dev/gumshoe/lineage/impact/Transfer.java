package dev.gumshoe.lineage.impact;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.columngraph.RowsOf;
import dev.gumshoe.lineage.flow.EdgeKind;
import dev.gumshoe.lineage.flow.Transformation;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one step makes of what became of the place at which it begins. */
final class Transfer {
    private static final Outcome NOTHING = new Outcome(Optional.empty(), Optional.empty());

    private final ImpactGraph graph;
    private final SchemaChange change;
    private final Set<UniqueId> losing;
    private final TypeChange types;

    /** @param losing the nodes that lose a column that is gone by stars alone */
    Transfer(ImpactGraph graph, SchemaChange change, Set<UniqueId> losing) {
        this.graph = graph;
        this.change = change;
        this.losing = Set.copyOf(losing);
        this.types = change instanceof SchemaChange.ColumnRetyped retyped
                ? TypeChange.of(retyped.from(), retyped.to(), graph.dialect())
                : TypeChange.UNKNOWN;
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
        List<Reference> unequal = change instanceof SchemaChange.ColumnRenamed
                ? List.of()
                : graph.unequalSets(step.to().node(), losing, column);
        if (!unequal.isEmpty()) {
            return Outcome.end(Effect.breaks(
                    "takes " + name(column) + " by a star in a UNION, whose parts would differ", unequal));
        }
        if (step.transformation() == Transformation.TABLE_LEVEL) {
            return Outcome.end(unread(step, Consequence.BREAKS));
        }
        return step.to() instanceof ColumnId ? lost(step, column) : NOTHING;
    }

    /** An incremental model inserts by the columns of its table, so that it must still have them unless it is told otherwise. */
    private Outcome lost(ColumnStep step, ColumnId column) {
        UniqueId reader = step.to().node();
        if (graph.isContracted(reader)) {
            return Outcome.end(Effect.breaks(
                    "loses " + name(column) + " by a star, and its enforced contract promises it", List.of()));
        }
        String onSchemaChange = graph.onSchemaChange(reader);
        return switch (onSchemaChange) {
            case "fail", "ignore" ->
                Outcome.end(Effect.breaks(
                        "loses " + name(column) + " by a star, and its on_schema_change is '" + onSchemaChange + "'",
                        List.of()));
            case "append_new_columns" ->
                Outcome.of(
                        Effect.changes(
                                "loses " + name(column)
                                        + " by a star, and keeps it, NULL in new rows: its on_schema_change is '"
                                        + onSchemaChange + "'",
                                List.of()),
                        Mark.NULLS);
            default ->
                Outcome.of(
                        Effect.changes("hands " + name(column) + " on by a star, and " + becomes(), List.of()),
                        Mark.GONE);
        };
    }

    private String becomes() {
        return change instanceof SchemaChange.ColumnRenamed renamed
                        && !renamed.to().isEmpty()
                ? "has '" + renamed.to() + "' instead"
                : "loses it";
    }

    private Outcome type(ColumnStep step, ColumnId column) {
        return switch (step.transformation()) {
            case IDENTITY -> retyped(step, column);
            case CAST ->
                types == TypeChange.LOSSY
                        ? values(step, column)
                        : Outcome.end(Effect.harmless("casts " + name(column), references(step)));
            case JOIN -> joined(step, column);
            case EXPRESSION, WINDOW_VALUE, AGGREGATION, TABLE_LEVEL, CONDITION, WINDOW, FILTER, GROUPING, SORT, ROWS ->
                types == TypeChange.WIDER
                        ? Outcome.end(Effect.harmless(
                                verb(step) + " " + name(column) + ", which has the same values in a wider type",
                                references(step)))
                        : values(step, column);
        };
    }

    private Outcome retyped(ColumnStep step, ColumnId column) {
        UniqueId reader = step.to().node();
        if (graph.isContracted(reader) && !isOfTypes(TypeChange::keepsPromise)) {
            return refused("its enforced contract promises another type", step, column);
        }
        if (graph.onSchemaChange(reader).equals("fail") && !isOfTypes(TypeChange::lengthens)) {
            return refused("its on_schema_change is 'fail'", step, column);
        }
        if (types == TypeChange.WIDER) {
            return Outcome.of(
                    Effect.harmless("hands on " + name(column) + ", in a wider type", references(step)), Mark.TYPE);
        }
        Effect changed = types == TypeChange.LOSSY
                ? Effect.changes("hands on " + name(column) + ", rounded or cut by its type", references(step))
                : changes("hands on", step, column);
        return Outcome.of(changed, Mark.TYPE);
    }

    private interface TypeTest {
        boolean of(String from, String to, Dialect dialect);
    }

    private boolean isOfTypes(TypeTest test) {
        return change instanceof SchemaChange.ColumnRetyped retyped
                && test.of(retyped.from(), retyped.to(), graph.dialect());
    }

    private Outcome refused(String why, ColumnStep step, ColumnId column) {
        Effect effect = Effect.breaks("hands on " + name(column) + ", and " + why, references(step));
        return Outcome.end(types == TypeChange.UNKNOWN ? effect.uncertain() : effect);
    }

    private Outcome joined(ColumnStep step, ColumnId column) {
        return switch (types) {
            case WIDER ->
                Outcome.end(Effect.harmless(
                        "joins on " + name(column) + ", which has the same values in a wider type", references(step)));
            case LOSSY ->
                Outcome.of(
                        Effect.changes(
                                "joins on " + name(column) + ", rounded or cut by its type: other keys match",
                                references(step)),
                        Mark.ROWS);
            case OTHER_FAMILY, UNKNOWN ->
                Outcome.of(
                        Effect.breaks(
                                        "joins on " + name(column)
                                                + ": keys of other types do not match, or are refused",
                                        references(step))
                                .uncertain(),
                        Mark.ROWS);
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

    private static String name(UniqueId node) {
        return node.shortName();
    }
}
