package dev.gumshoe.adapters.dbt.profile;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.file.YamlFile;
import dev.gumshoe.adapters.file.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the profile that dbt would use.
 *
 * @param project the project's folder
 * @param environment the environment's variables
 * @param folder where to look for {@code profiles.yml}, as {@code --profiles-dir}; empty to search as dbt does
 * @param profile the profile, as {@code --profile}; empty for the project's own
 * @param target the target, as {@code --target}; empty for the profile's own
 */
public record ProfileSearch(
        Path project, Map<String, String> environment, String folder, String profile, String target) {
    private static final String FILE = "profiles.yml";

    public ProfileSearch {
        environment = Map.copyOf(environment);
    }

    /**
     * Reads the profile.
     *
     * @param projectProfile the profile that {@code dbt_project.yml} names; empty where it names none
     * @throws InputException where there is no such file, profile or target, or a variable is not set
     */
    public DbtProfile find(String projectProfile) {
        Path file = file();
        YamlMap profiles = YamlFile.read(file, "dbt's profiles");
        String name = firstOf(profile, variable("DBT_PROFILE"), projectProfile);
        if (name.isEmpty()) {
            throw new InputException("dbt_project.yml: names no profile; name one there or with --profile");
        }
        YamlMap chosen = profiles.map(name).orElseThrow(() -> none(file, "profile", name, profiles.keys()));
        YamlMap outputs = chosen.map("outputs").orElseThrow(() -> chosen.missing("outputs"));
        EnvironmentTemplate template = new EnvironmentTemplate(FILE, environment);
        String output = firstOf(target, variable("DBT_TARGET"), ownTarget(chosen, template), "default");
        YamlMap settings = outputs.map(output).orElseThrow(() -> none(file, "target", output, outputs.keys()));
        return filled(name, output, settings, template);
    }

    /** Without the environment, which holds secrets. */
    @Override
    public String toString() {
        return "the profile " + profile + " of " + project;
    }

    private static DbtProfile filled(String name, String target, YamlMap settings, EnvironmentTemplate template) {
        Map<String, Object> values = new LinkedHashMap<>();
        settings.plain().forEach((key, value) -> values.put(key, FilledValue.of(key, value, template)));
        String type = String.valueOf(values.getOrDefault("type", ""));
        if (type.isBlank()) {
            throw settings.missing("type");
        }
        return new DbtProfile(name, target, type, values);
    }

    private static String ownTarget(YamlMap profile, EnvironmentTemplate template) {
        return profile.text("target").map(text -> template.text("target", text)).orElse("");
    }

    /** A folder that is named must hold the file; the others are tried in dbt's order. */
    private Path file() {
        String named = firstOf(folder, variable("DBT_PROFILES_DIR"));
        List<Path> folders = named.isEmpty() ? usualFolders() : List.of(InputFiles.resolve(Path.of(""), named, FILE));
        return folders.stream()
                .map(path -> path.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> InputException.of(FILE, "there is none in " + listed(folders), "dbt's profiles"));
    }

    private List<Path> usualFolders() {
        List<Path> folders = new ArrayList<>(List.of(project));
        String home = firstOf(variable("HOME"), variable("USERPROFILE"));
        if (!home.isEmpty()) {
            folders.add(Path.of(home, ".dbt"));
        }
        return folders;
    }

    private String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static InputException none(Path file, String what, String name, Collection<String> known) {
        String expected = "one of " + String.join(", ", known) + DidYouMean.hint(name, known);
        return InputException.of(file, "has no " + what + " " + Printable.quoted(name), expected);
    }

    private static String listed(List<Path> folders) {
        return String.join(" or ", folders.stream().map(Path::toString).toList());
    }
}
