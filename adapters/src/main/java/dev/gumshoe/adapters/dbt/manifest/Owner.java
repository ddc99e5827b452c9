package dev.gumshoe.adapters.dbt.manifest;

/** Who answers for something. What the project does not say is empty. */
public record Owner(String name, String email) {}
