package dev.gumshoe.adapters.dbt.manifest;

/** A macro, without its body. */
public record ManifestMacro(String id, String name) {}
