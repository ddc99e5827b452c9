package dev.gumshoe.adapters.config;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.file.YamlFile;
import dev.gumshoe.adapters.file.YamlMap;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The project's settings, from {@code gumshoe.yml}. Paths in it are relative to the project.
 *
 * @param states the folder of the manifest of an earlier state, or none
 * @param patterns folders with patterns of the project's own
 * @param suppress what not to report
 * @param walkthroughs folders with scenarios
 */
public record GumshoeConfig(
        WarehouseSetting warehouse,
        List<Path> states,
        List<Expectation> expect,
        Budget budget,
        List<Path> patterns,
        List<SuppressionSetting> suppress,
        List<Path> walkthroughs) {
    /** The file's name. */
    public static final String FILE = "gumshoe.yml";

    private static final List<String> KEYS =
            List.of("warehouse", "state", "expect", "budget", "patterns", "suppress", "walkthroughs");
    private static final List<String> BUDGET_KEYS = List.of("queries", "seconds", "rows");

    public GumshoeConfig {
        requireNonNull(warehouse, "warehouse is null");
        requireNonNull(budget, "budget is null");
        states = List.copyOf(states);
        expect = List.copyOf(expect);
        patterns = List.copyOf(patterns);
        suppress = List.copyOf(suppress);
        walkthroughs = List.copyOf(walkthroughs);
    }

    /**
     * Reads the settings of a project; a project without the file has none.
     *
     * @throws InputException for a key that does not exist or a value that cannot be, with its line
     */
    public static GumshoeConfig find(Path project) {
        Path file = project.resolve(FILE);
        return Files.exists(file) ? read(project, file) : none();
    }

    /** The folder of the manifest of an earlier state, where the project names one. */
    public Optional<Path> state() {
        return states.stream().findFirst();
    }

    private static GumshoeConfig none() {
        return new GumshoeConfig(
                new WarehouseSetting.Profile(), List.of(), List.of(), Budget.UNSTATED, List.of(), List.of(), List.of());
    }

    private static GumshoeConfig read(Path project, Path file) {
        YamlMap yaml = YamlFile.read(file, "Gumshoe's settings");
        yaml.allowOnly(KEYS);
        ExpectationReader expectations = new ExpectationReader(project, file);
        return new GumshoeConfig(
                warehouse(project, file, yaml),
                yaml.text("state").map(path -> InputFiles.resolve(project, path, file)).stream()
                        .toList(),
                yaml.maps("expect").stream().map(expectations::read).toList(),
                yaml.map("budget").map(GumshoeConfig::budget).orElse(Budget.UNSTATED),
                folders(project, file, yaml, "patterns"),
                yaml.maps("suppress").stream().map(SuppressionReader::read).toList(),
                folders(project, file, yaml, "walkthroughs"));
    }

    private static List<Path> folders(Path project, Path file, YamlMap yaml, String key) {
        return yaml.texts(key).stream()
                .map(path -> InputFiles.resolve(project, path, file))
                .toList();
    }

    private static WarehouseSetting warehouse(Path project, Path file, YamlMap yaml) {
        String text = yaml.text("warehouse").orElse("");
        if (text.isEmpty()) {
            return new WarehouseSetting.Profile();
        }
        if (text.equals("seeds")) {
            return new WarehouseSetting.Seeds();
        }
        String path =
                text.startsWith("duckdb:") ? text.substring("duckdb:".length()).strip() : "";
        if (path.isEmpty()) {
            throw yaml.error("warehouse", "'warehouse' is neither", "seeds or duckdb:<path>");
        }
        return new WarehouseSetting.DuckDbFile(InputFiles.resolve(project, path, file));
    }

    private static Budget budget(YamlMap yaml) {
        yaml.allowOnly(BUDGET_KEYS);
        return new Budget(positive(yaml, "queries"), positive(yaml, "seconds"), positive(yaml, "rows"));
    }

    private static long positive(YamlMap yaml, String key) {
        Optional<BigDecimal> number = yaml.number(key);
        if (number.isEmpty()) {
            return 0;
        }
        try {
            long whole = number.get().longValueExact();
            if (whole > 0) {
                return whole;
            }
        } catch (ArithmeticException e) {
            // Not whole, or too large: said below.
        }
        throw yaml.error(key, "'" + key + "' is " + number.get(), "a whole number above 0");
    }
}
