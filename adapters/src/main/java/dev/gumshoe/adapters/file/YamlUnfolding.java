package dev.gumshoe.adapters.file;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns composed YAML into values, writing out what aliases repeat, up to a bound. */
final class YamlUnfolding extends SafeConstructor {
    private static final Set<Tag> PLAIN =
            Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.TIMESTAMP, Tag.MERGE);
    private static final int MOST_VALUES = 100_000;
    private static final int DEEPEST = 50;

    private final Path file;
    private int values;
    private int depth;

    YamlUnfolding(Path file, LoaderOptions options) {
        super(options);
        setAllowDuplicateKeys(options.isAllowDuplicateKeys());
        this.file = file;
    }

    YamlValue value(Node node) {
        values++;
        depth++;
        if (values > MOST_VALUES || depth > DEEPEST) {
            throw InputException.of(file, "is nested too deeply or repeats itself too often", "plain key: value lines");
        }
        YamlValue value = unfolded(node);
        depth--;
        return value;
    }

    private YamlValue unfolded(Node node) {
        if (!PLAIN.contains(node.getTag())) {
            throw InputException.of(file, tagged(node), "plain values");
        }
        if (node instanceof MappingNode mapping) {
            return map(mapping);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item)));
            return new YamlValue.Items(line(node), items);
        }
        return scalar((ScalarNode) node);
    }

    private YamlMap map(MappingNode mapping) {
        flattenMapping(mapping);
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw InputException.of(
                        file, "has a key that is not text at line " + line(entry.getKeyNode()), "key: value lines");
            }
            entries.put(key.getValue(), value(entry.getValueNode()));
            lines.put(key.getValue(), line(key));
        }
        return new YamlMap(file.toString(), line(mapping), entries, lines);
    }

    private YamlValue scalar(ScalarNode node) {
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return new YamlValue.Nothing(line(node));
        }
        if (tag.equals(Tag.BOOL) || tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return new YamlValue.Scalar(line(node), node.getValue(), typed(node));
        }
        return new YamlValue.Scalar(line(node), node.getValue(), node.getValue());
    }

    private Object typed(ScalarNode node) {
        try {
            Object value = getConstructor(node).construct(node);
            return value == null ? node.getValue() : value;
        } catch (NumberFormatException e) {
            return node.getValue();
        }
    }

    private static String tagged(Node node) {
        return "has the tag " + Printable.quoted(node.getTag().getValue()) + " at line " + line(node);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
