package dev.gumshoe.lineage.stages;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.Optional;
import java.util.Set;

/**
 * A model's SQL.
 *
 * @param rawSql the SQL as written, with its Jinja; empty where it is not known
 * @param file where it is written, relative to the project
 * @param given the relations that the project gives it by {@code ref} and {@code source}, and its own; empty where that is not
 *     known
 */
public record SqlModel(
        UniqueId node, String compiledSql, String rawSql, String file, Optional<Set<RelationName>> given) {
    public SqlModel {
        requireNonNull(node, "node is null");
        requireNonNull(compiledSql, "compiledSql is null");
        requireNonNull(rawSql, "rawSql is null");
        requireNonNull(file, "file is null");
        given = given.map(Set::copyOf);
    }

    /** A model of which is not known what the project gives it. */
    public SqlModel(UniqueId node, String compiledSql, String rawSql, String file) {
        this(node, compiledSql, rawSql, file, Optional.empty());
    }
}
