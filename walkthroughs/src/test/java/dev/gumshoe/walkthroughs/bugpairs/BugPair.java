package dev.gumshoe.walkthroughs.bugpairs;

import dev.gumshoe.adapters.file.YamlFile;
import dev.gumshoe.adapters.file.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A bug, and the rows that bring it to light: {@code bug-pairs/<id>/expectation.yml} and a CSV for each seed that gets rows.
 *
 * @param root the model that is at fault
 * @param pattern empty where no pattern can be expected
 * @param leads the figures that {@code after} has and {@code before} lacks
 * @param failed what a warehouse says that refuses to build the root, where DuckDB builds it; empty where it does not matter
 * @param same the figures that DuckDB cannot tell apart
 * @param differing SQL that counts where the two releases' conditions differ, where they cannot
 * @param unseen why DuckDB cannot show the bug; empty where it does
 * @param fix {@code gives the figure}, or {@code by hand} where the finding must say why no change of the SQL does
 * @param calendar a model of which the figure counts a row for each, where the two releases were compiled on different days, so that its
 *     days differ: a fix must then give as many as {@code before} has of them; empty elsewhere
 * @param seedsOf the release whose seeds both sides get, where its rows show the bug; empty where each has its own
 * @param types columns of seeds whose type is not the one that {@code catalog.json} has
 */
record BugPair(
        String id,
        Path rows,
        String root,
        String pattern,
        List<String> leads,
        String failed,
        List<String> same,
        String differing,
        String unseen,
        String fix,
        String calendar,
        String seedsOf,
        Map<String, Map<String, String>> types) {
    private static final Path FOLDER = Path.of("bug-pairs").toAbsolutePath();
    private static final List<String> KEYS = List.of(
            "root",
            "pattern",
            "leads",
            "failed",
            "same",
            "differing",
            "unseen",
            "fix",
            "calendar",
            "seeds-of",
            "types");

    static List<BugPair> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(BugPair::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BugPair read(Path folder) {
        YamlMap yaml = YamlFile.read(folder.resolve("expectation.yml"), "what the pair should show");
        yaml.allowOnly(KEYS);
        return new BugPair(
                String.valueOf(folder.getFileName()),
                folder,
                yaml.requiredText("root"),
                yaml.text("pattern").orElse(""),
                yaml.texts("leads"),
                yaml.text("failed").orElse(""),
                yaml.texts("same"),
                yaml.text("differing").orElse(""),
                yaml.text("unseen").orElse(""),
                yaml.text("fix").orElse(""),
                yaml.text("calendar").orElse(""),
                yaml.text("seeds-of").orElse(""),
                types(yaml));
    }

    private static Map<String, Map<String, String>> types(YamlMap yaml) {
        Map<String, Map<String, String>> types = new TreeMap<>();
        yaml.map("types")
                .ifPresent(seeds -> seeds.keys().forEach(seed -> {
                    Map<String, String> columns = new TreeMap<>();
                    YamlMap stated = seeds.map(seed).orElseThrow();
                    stated.keys().forEach(column -> columns.put(column, stated.requiredText(column)));
                    types.put(seed, columns);
                }));
        return types;
    }

    boolean fixGivesTheFigure() {
        return fix.equals("gives the figure");
    }
}
