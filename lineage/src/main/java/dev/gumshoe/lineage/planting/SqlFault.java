package dev.gumshoe.lineage.planting;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.lineage.patch.Substitution;
import java.util.List;

/**
 * A fault at one place of a model's SQL.
 *
 * @param operator the id of its kind
 * @param stage the stage whose part of the SQL is changed
 * @param what was done, for people
 * @param changes of the compiled SQL
 */
public record SqlFault(String operator, StageId stage, String what, List<Substitution> changes) {
    public SqlFault {
        requireNonNull(operator, "operator is null");
        requireNonNull(stage, "stage is null");
        requireNonNull(what, "what is null");
        changes = List.copyOf(changes);
    }
}
