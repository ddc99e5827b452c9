package dev.gumshoe.lineage.stages;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.UniqueId;

/**
 * A model's SQL.
 *
 * @param rawSql the SQL as written, with its Jinja; empty where it is not known
 * @param file where it is written, relative to the project
 */
public record SqlModel(UniqueId node, String compiledSql, String rawSql, String file) {
    public SqlModel {
        requireNonNull(node, "node is null");
        requireNonNull(compiledSql, "compiledSql is null");
        requireNonNull(rawSql, "rawSql is null");
        requireNonNull(file, "file is null");
    }
}
