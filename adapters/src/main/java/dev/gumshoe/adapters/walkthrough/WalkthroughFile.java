package dev.gumshoe.adapters.walkthrough;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.file.YamlFile;
import dev.gumshoe.adapters.file.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A scenario: a folder with a {@code walkthrough.yml}.
 *
 * @param folder with the dbt project, or with the record of a case
 * @param cases what is investigated in it; at least one
 */
public record WalkthroughFile(Path folder, String title, List<Case> cases) {
    /** The file's name. */
    public static final String NAME = "walkthrough.yml";

    /** A case's record, where the folder holds no project. */
    public static final String JOURNAL = "journal.jsonl";

    private static final String EXPECTED = "the description of a walkthrough";
    private static final List<String> KEYS = List.of("title", "cases");
    private static final List<String> CASE_KEYS = List.of("sweep");

    public WalkthroughFile {
        requireNonNull(folder, "folder is null");
        requireNonNull(title, "title is null");
        cases = List.copyOf(cases);
    }

    /**
     * Something to investigate in a scenario.
     *
     * @param name of its files: {@code <name>.approved.json}
     * @param sweep whether every model is checked, though no one complained
     */
    public record Case(String name, boolean sweep) {
        public Case {
            requireNonNull(name, "name is null");
        }
    }

    /** The name of its folder. */
    public String id() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /** Whether the folder holds the record of a case instead of a project. */
    public boolean isRecord() {
        return Files.exists(folder.resolve(JOURNAL));
    }

    /** What a case is compared with. */
    public Path approved(Case one) {
        return folder.resolve(one.name() + ".approved.json");
    }

    /** What a case came to, where that is not what was approved. */
    public Path received(Case one) {
        return folder.resolve(one.name() + ".received.json");
    }

    /**
     * The scenarios of a folder, by name.
     *
     * @throws InputException where there is no such folder
     */
    public static List<WalkthroughFile> below(Path parent) {
        if (!Files.isDirectory(parent)) {
            throw InputException.of(parent, "is no folder", "one with walkthroughs: <id>/" + NAME);
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> Files.exists(folder.resolve(NAME)))
                    .sorted()
                    .map(WalkthroughFile::read)
                    .toList();
        } catch (IOException e) {
            throw InputException.of(parent, "cannot be read", "a folder that this user can open");
        }
    }

    private static WalkthroughFile read(Path folder) {
        YamlMap yaml = YamlFile.read(folder.resolve(NAME), EXPECTED);
        yaml.allowOnly(KEYS);
        List<Case> cases = new ArrayList<>();
        Optional<YamlMap> named = yaml.map("cases");
        for (String name : named.map(YamlMap::keys).orElse(Set.of())) {
            if (!name.matches("[a-z0-9][a-z0-9-]*")) {
                throw yaml.error("cases", "a case is called '" + name + "'", "lower case letters, digits and hyphens");
            }
            cases.add(new Case(name, sweep(named.get(), name)));
        }
        if (cases.isEmpty()) {
            cases.add(new Case("case", false));
        }
        return new WalkthroughFile(folder, yaml.requiredText("title"), cases);
    }

    private static boolean sweep(YamlMap cases, String name) {
        Optional<YamlMap> settings = cases.map(name);
        settings.ifPresent(one -> one.allowOnly(CASE_KEYS));
        String sweep = settings.flatMap(one -> one.text("sweep")).orElse("false");
        if (!sweep.equals("true") && !sweep.equals("false")) {
            throw cases.error(name, "'sweep' is '" + sweep + "'", "true or false");
        }
        return sweep.equals("true");
    }
}
