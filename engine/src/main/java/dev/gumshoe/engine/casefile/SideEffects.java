package dev.gumshoe.engine.casefile;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;

/**
 * What else a change to the SQL moves: the rows of the changed models and of those downstream, as they are in the warehouse against
 * as they would be.
 *
 * @param compared how many models were compared row by row
 * @param models those of which rows move, nearest first
 * @param exposures those that read a model of which rows move, by their labels
 * @param notCompared the models that were not, and why
 */
public record SideEffects(
        int compared, List<ModelChange> models, List<String> exposures, List<NotCompared> notCompared) {
    /** Nothing was compared. */
    public static final SideEffects NONE = new SideEffects(0, List.of(), List.of(), List.of());

    public SideEffects {
        models = List.copyOf(models);
        exposures = List.copyOf(exposures);
        notCompared = List.copyOf(notCompared);
    }

    /**
     * The rows of a model that move.
     *
     * @param key the columns that tell that a row is the same one; none where none are known, so that no row counts as changed
     * @param changed the rows that are there before and after with another value
     * @param columns those in which they differ
     */
    public record ModelChange(
            UniqueId model, List<String> key, long added, long removed, long changed, List<ColumnChange> columns) {
        public ModelChange {
            requireNonNull(model, "model is null");
            key = List.copyOf(key);
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column that differs in some rows.
     *
     * @param rows in how many
     */
    public record ColumnChange(String column, long rows) {
        public ColumnChange {
            requireNonNull(column, "column is null");
        }
    }

    /** A model whose rows were not compared. */
    public record NotCompared(UniqueId model, String why) {
        public NotCompared {
            requireNonNull(model, "model is null");
            requireNonNull(why, "why is null");
        }
    }
}
