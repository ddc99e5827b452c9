package dev.gumshoe.adapters.dbt.manifest;

import java.util.List;

/**
 * What a model promises to those who read it. What the manifest does not say is empty.
 *
 * @param access {@code private}, {@code protected} or {@code public}
 */
public record ModelInterface(
        String access,
        String version,
        String latestVersion,
        boolean contractEnforced,
        List<ManifestConstraint> constraints) {
    public ModelInterface {
        constraints = List.copyOf(constraints);
    }
}
