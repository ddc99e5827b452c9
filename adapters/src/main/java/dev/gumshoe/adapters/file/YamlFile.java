package dev.gumshoe.adapters.file;

import dev.gumshoe.adapters.InputException;
import java.io.StringReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** A YAML file of one mapping. Anchors, aliases and merge keys are followed, within bounds; tags make no objects. */
public final class YamlFile {
    private static final int MOST_BYTES = 3 * 1024 * 1024;
    private static final int DEEPEST = 50;

    private YamlFile() {}

    /**
     * Reads the file.
     *
     * @param expected what the file should be, for messages: {@code a dbt project}
     * @throws InputException where the file is missing, empty, damaged, not a mapping, or unfolds into too much. No
     *     message quotes the file, which may hold secrets
     */
    public static YamlMap read(Path file, String expected) {
        String text = InputFiles.text(file, expected, MOST_BYTES);
        try {
            Node root = new Yaml(options()).compose(new StringReader(text));
            if (root == null) {
                throw InputException.of(file, "is empty", expected);
            }
            YamlValue value = new YamlUnfolding(file, options()).value(root);
            if (value instanceof YamlMap map) {
                return map;
            }
            throw InputException.of(file, "holds " + value.kind() + ", not a mapping", expected);
        } catch (YAMLException e) {
            throw reason(file, e);
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_BYTES);
        return options;
    }

    private static InputException reason(Path file, YAMLException e) {
        if (e instanceof DuplicateKeyException twice) {
            return InputException.of(file, "has the same key twice" + at(twice.getProblemMark()), "each key once");
        }
        if (e instanceof MarkedYAMLException damaged) {
            boolean tab = String.valueOf(damaged.getProblem()).contains("\\t");
            String wrong = tab ? "has a tab where YAML wants spaces" : "is not YAML";
            return InputException.of(
                    file, wrong + at(damaged.getProblemMark()), "key: value lines, indented with spaces");
        }
        if (e instanceof ReaderException) {
            return InputException.of(file, "holds characters that YAML does not allow", "text");
        }
        return InputException.of(file, "is nested too deeply or repeats itself too often", "plain key: value lines");
    }

    private static String at(@Nullable Mark mark) {
        return mark == null ? "" : " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
}
