package dev.gumshoe.lineage.impact;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.SourceLine;

/**
 * A place where a model's SQL names a column.
 *
 * @param byItsName false where the SQL has given the column another name before
 */
public record Reference(SourceLine line, Clause clause, boolean byItsName) {
    public Reference {
        requireNonNull(line, "line is null");
        requireNonNull(clause, "clause is null");
    }
}
