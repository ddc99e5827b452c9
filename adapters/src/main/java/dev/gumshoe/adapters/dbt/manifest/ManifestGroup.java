package dev.gumshoe.adapters.dbt.manifest;

/** A group of nodes with one owner. */
public record ManifestGroup(String id, String name, String packageName, Owner owner) {}
