package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Stage.JoinType;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a node's SQL as it could be written as well. By itself it says nothing; tried on the data it tells whether a figure would
 * then be what someone expects.
 *
 * @param stage whose part of the SQL would be other
 * @param text the part as it is written
 * @param title what the change does, as an order
 * @param rows what the change can do to the number of rows
 * @param near true where the figure's rows or values come through the part; those are tried first
 */
public record Variant(
        StageId stage, VariantKind kind, String text, String title, List<Edit> edits, Rows rows, boolean near)
        implements Fact {
    public Variant {
        requireNonNull(stage, "stage is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(text, "text is null");
        requireNonNull(title, "title is null");
        requireNonNull(rows, "rows is null");
        edits = List.copyOf(edits);
    }

    /** The node whose SQL it is. */
    public UniqueId model() {
        return stage.model();
    }

    /** The edits of a change to a join, of which only the rows with a match are kept. */
    public List<Edit> withMatchesOnly() {
        List<Edit> all = new ArrayList<>(edits);
        all.add(new Edit.ChangeJoin(stage, JoinType.INNER));
        return List.copyOf(all);
    }

    /** What a change can do to the number of rows. */
    public enum Rows {
        MORE,
        FEWER,
        EITHER,
        SAME
    }
}
