package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.UniqueId;

/**
 * A node's SQL as the warehouse runs it and as it is written.
 *
 * @param originalFilePath relative to the project
 */
public record CompiledNode(UniqueId node, String compiledSql, String rawSql, String originalFilePath) {}
