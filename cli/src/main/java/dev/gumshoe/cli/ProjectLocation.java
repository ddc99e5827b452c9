package dev.gumshoe.cli;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.adapters.config.WarehouseSetting;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a project and its warehouse are, as far as the command line says.
 *
 * @param warehouses where the rows are, or none
 * @param profilesDirs the folder of {@code profiles.yml}, or none
 * @param profile dbt's profile; empty where the project's own is meant
 * @param target the profile's target; empty where its default is meant
 */
public record ProjectLocation(
        Path folder, List<WarehouseSetting> warehouses, List<Path> profilesDirs, String profile, String target) {
    public ProjectLocation {
        requireNonNull(folder, "folder is null");
        requireNonNull(profile, "profile is null");
        requireNonNull(target, "target is null");
        warehouses = List.copyOf(warehouses);
        profilesDirs = List.copyOf(profilesDirs);
    }
}
