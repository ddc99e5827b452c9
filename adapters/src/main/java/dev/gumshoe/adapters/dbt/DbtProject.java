package dev.gumshoe.adapters.dbt;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.dbt.artifact.ArtifactVersion.Artifact;
import dev.gumshoe.adapters.dbt.manifest.ManifestReader;
import dev.gumshoe.adapters.file.InputFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A dbt project on disk, with the artifacts that are there. What the project does not state is empty, or dbt's default.
 *
 * @param root the folder of {@code dbt_project.yml}, or of what artifacts there are
 * @param profile the profile's name
 */
public record DbtProject(
        Path root,
        String name,
        String profile,
        Path target,
        List<String> modelPaths,
        List<String> seedPaths,
        List<String> testPaths,
        Path packages,
        Map<Artifact, ArtifactFile> artifacts) {
    public DbtProject {
        modelPaths = List.copyOf(modelPaths);
        seedPaths = List.copyOf(seedPaths);
        testPaths = List.copyOf(testPaths);
        artifacts = Map.copyOf(artifacts);
    }

    /**
     * Finds the project in a folder, or the artifacts of one that has no {@code dbt_project.yml}.
     *
     * @param environment the environment's variables, of which {@code DBT_TARGET_PATH} moves the target folder
     * @throws InputException where there is no manifest, or {@code dbt_project.yml} cannot be read
     */
    public static DbtProject find(Path folder, Map<String, String> environment) {
        if (!Files.isDirectory(folder)) {
            throw InputException.of(folder, "there is no such folder", "a dbt project");
        }
        Path file = folder.resolve("dbt_project.yml");
        return Files.exists(file) ? written(folder, file, environment) : bare(folder, environment);
    }

    /** Where a new test is written, relative to the project. */
    public String testFolder() {
        return testPaths.get(0);
    }

    public Path manifest() {
        return target.resolve("manifest.json");
    }

    /** The artifact's file, where dbt has written one. */
    public Optional<ArtifactFile> artifact(Artifact artifact) {
        return Optional.ofNullable(artifacts.get(artifact));
    }

    private static DbtProject written(Path folder, Path file, Map<String, String> environment) {
        ProjectFile project = ProjectFile.read(file, environment);
        Path target = InputFiles.resolve(folder, targetPath(project.targetPath(), environment), file);
        return new DbtProject(
                folder,
                project.name(),
                project.profile(),
                target,
                project.modelPaths(),
                project.seedPaths(),
                project.testPaths(),
                InputFiles.resolve(folder, project.packagesPath(), file),
                artifacts(folder, target));
    }

    private static DbtProject bare(Path folder, Map<String, String> environment) {
        Path usual = InputFiles.resolve(folder, targetPath("target", environment), "DBT_TARGET_PATH");
        boolean here = !Files.exists(usual.resolve("manifest.json")) && Files.exists(folder.resolve("manifest.json"));
        Path target = here ? folder : usual;
        Map<Artifact, ArtifactFile> artifacts = artifacts(folder, target);
        String name = ManifestReader.metadata(target.resolve("manifest.json")).projectName();
        return new DbtProject(
                folder,
                name,
                "",
                target,
                List.of("models"),
                List.of("seeds"),
                List.of("tests"),
                folder.resolve("dbt_packages"),
                artifacts);
    }

    private static String targetPath(String stated, Map<String, String> environment) {
        String moved = environment.getOrDefault("DBT_TARGET_PATH", "");
        return moved.isBlank() ? stated : moved;
    }

    private static Map<Artifact, ArtifactFile> artifacts(Path folder, Path target) {
        Map<Artifact, ArtifactFile> found = new EnumMap<>(Artifact.class);
        for (Artifact artifact : Artifact.values()) {
            Path path = target.resolve(artifact.name().toLowerCase(Locale.ROOT) + ".json");
            if (Files.exists(path)) {
                found.put(artifact, file(path));
            }
        }
        if (!found.containsKey(Artifact.MANIFEST)) {
            throw noManifest(folder, target);
        }
        return found;
    }

    private static InputException noManifest(Path folder, Path target) {
        Path where = (target.startsWith(folder) ? folder.relativize(target) : target).resolve("manifest.json");
        if (!Files.exists(folder.resolve("dbt_project.yml")) && !Files.exists(target)) {
            String wrong = "is no dbt project: it has neither dbt_project.yml nor " + where;
            return InputException.of(folder, wrong, "the folder of a dbt project");
        }
        return new InputException(
                folder + ": no " + where + "; run 'dbt compile' (or 'dbt build') in the project first");
    }

    private static ArtifactFile file(Path path) {
        try {
            return new ArtifactFile(path, Files.getLastModifiedTime(path).toInstant());
        } catch (IOException e) {
            throw InputException.of(path, "cannot be read", "a file that this user can open");
        }
    }
}
