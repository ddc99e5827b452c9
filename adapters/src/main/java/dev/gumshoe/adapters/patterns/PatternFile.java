package dev.gumshoe.adapters.patterns;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.engine.casefile.Finding.Severity;
import dev.gumshoe.engine.casefile.PatternInfo;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@code pattern.yaml}.
 *
 * @param needs the kinds of facts and questions without which the pattern cannot be checked
 */
public record PatternFile(PatternInfo info, Maturity maturity, List<String> needs) {
    /** The name of the file in a pattern's folder. */
    public static final String NAME = "pattern.yaml";

    private static final int MOST_BYTES = 64 * 1024;
    private static final List<String> KEYS = List.of(
            "id", "title", "summary", "severity", "maturity", "area", "needs", "prior", "weights", "fix", "by-hand");

    public PatternFile {
        needs = List.copyOf(needs);
    }

    /** How far a pattern can be relied on. */
    public enum Maturity {
        SANDBOX,
        STABLE,
        DEPRECATED
    }

    /**
     * Reads a pattern's description.
     *
     * @throws InputException where the file is missing or damaged, or a key is missing, unknown or of the wrong kind
     */
    public static PatternFile read(Path file) {
        return parse(file.toString(), InputFiles.text(file, "the description of a bug pattern", MOST_BYTES));
    }

    /** @param where the file, for messages */
    static PatternFile parse(String where, String text) {
        PlainYaml yaml = PlainYaml.parse(where, text);
        yaml.allowOnly(KEYS);
        PatternInfo info = new PatternInfo(
                yaml.text("id"),
                yaml.text("title"),
                yaml.text("summary"),
                yaml.text("area"),
                oneOf(Severity.values(), "severity", yaml),
                prior(yaml),
                weights(yaml.below("weights")),
                yaml.text("fix"),
                yaml.keys().contains("by-hand") ? yaml.text("by-hand") : "");
        return new PatternFile(info, oneOf(Maturity.values(), "maturity", yaml), yaml.list("needs"));
    }

    private static double prior(PlainYaml yaml) {
        double prior = yaml.number("prior");
        if (!(prior > 0 && prior < 1)) {
            throw yaml.error("prior", "is " + prior, "a probability between 0 and 1");
        }
        return prior;
    }

    private static Map<String, Double> weights(PlainYaml yaml) {
        Map<String, Double> byKind = new LinkedHashMap<>();
        yaml.keys().forEach(kind -> byKind.put(kind, yaml.number(kind)));
        return byKind;
    }

    private static <E extends Enum<E>> E oneOf(E[] constants, String key, PlainYaml yaml) {
        String text = yaml.text(key);
        for (E constant : constants) {
            if (word(constant).equals(text)) {
                return constant;
            }
        }
        String expected = Stream.of(constants).map(PatternFile::word).collect(Collectors.joining(", "));
        throw yaml.error(key, "is " + Printable.quoted(text), expected);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
