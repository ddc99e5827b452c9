package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.engine.fact.UniqueId;

/** Something that the project has switched off. */
public record DisabledNode(UniqueId id, String resourceType, String originalFilePath) {}
