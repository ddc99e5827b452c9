package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.dbt.DbtProject;
import dev.gumshoe.engine.selection.SelectableNode;
import dev.gumshoe.engine.selection.SelectableProject;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The paths that a project has: by its manifest, and on disk where it is there. */
final class ProjectPaths {
    private final Path root;
    private final boolean onDisk;
    private final Set<String> known = new HashSet<>();

    ProjectPaths(DbtProject project, SelectableProject selectable) {
        this.root = project.root();
        this.onDisk = Files.exists(root.resolve("dbt_project.yml"));
        for (SelectableNode node : selectable.nodes()) {
            if (selectable.name().isEmpty() || node.name().packageName().equals(selectable.name())) {
                add(node.files().original());
                add(node.files().patch());
            }
        }
    }

    boolean exists(String path) {
        return known.contains(path) || (onDisk && isThere(path));
    }

    private boolean isThere(String path) {
        try {
            return Files.exists(root.resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private void add(String path) {
        for (int end = path.length(); end > 0 && known.add(path.substring(0, end)); ) {
            end = path.lastIndexOf('/', end - 1);
        }
    }
}
