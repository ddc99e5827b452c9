package dev.gumshoe.adapters.dbt;

import dev.gumshoe.adapters.dbt.profile.EnvironmentTemplate;
import dev.gumshoe.adapters.file.YamlFile;
import dev.gumshoe.adapters.file.YamlMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What we want to know of {@code dbt_project.yml}. */
record ProjectFile(
        String name,
        String profile,
        String targetPath,
        List<String> modelPaths,
        List<String> seedPaths,
        List<String> testPaths,
        String packagesPath) {

    static ProjectFile read(Path file, Map<String, String> environment) {
        YamlMap yaml = YamlFile.read(file, "a dbt project");
        EnvironmentTemplate template =
                new EnvironmentTemplate(file.getFileName().toString(), environment);
        return new ProjectFile(
                yaml.requiredText("name"),
                text(yaml, template, "profile", ""),
                text(yaml, template, "target-path", "target"),
                texts(yaml, List.of("model-paths", "source-paths"), "models"),
                texts(yaml, List.of("seed-paths", "data-paths"), "seeds"),
                texts(yaml, List.of("test-paths"), "tests"),
                text(yaml, template, "packages-install-path", "dbt_packages"));
    }

    private static String text(YamlMap yaml, EnvironmentTemplate template, String key, String otherwise) {
        String text = yaml.text(key).map(stated -> template.text(key, stated)).orElse("");
        return text.isBlank() ? otherwise : text;
    }

    /** The first of the keys that is stated; dbt has renamed some. */
    private static List<String> texts(YamlMap yaml, List<String> keys, String otherwise) {
        return keys.stream()
                .map(yaml::texts)
                .filter(texts -> !texts.isEmpty())
                .findFirst()
                .orElse(List.of(otherwise));
    }
}
