package dev.gumshoe.adapters.file;

import dev.gumshoe.adapters.DecimalText;
import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A YAML mapping read by name. What is absent or has no value is none; what is of the wrong kind is an error that
 * names its line.
 */
public final class YamlMap implements YamlValue {
    private final String where;
    private final int line;
    private final Map<String, YamlValue> entries;
    private final Map<String, Integer> lines;

    YamlMap(String where, int line, Map<String, YamlValue> entries, Map<String, Integer> lines) {
        this.where = where;
        this.line = line;
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        this.lines = Map.copyOf(lines);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String kind() {
        return "a mapping";
    }

    /** In the file's order. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** True where the key has a value. */
    public boolean has(String key) {
        return !(value(key) instanceof Nothing);
    }

    /** A scalar as it is written. */
    public Optional<String> text(String key) {
        return switch (kindOf(key)) {
            case NOTHING -> Optional.empty();
            case SCALAR -> Optional.of(((Scalar) value(key)).text());
            case MAP, ITEMS -> throw wrongKind(key, "text");
        };
    }

    public String requiredText(String key) {
        return text(key).filter(text -> !text.isBlank()).orElseThrow(() -> missing(key));
    }

    public Optional<BigDecimal> number(String key) {
        Optional<String> text = text(key);
        Optional<BigDecimal> number = text.flatMap(DecimalText::parse);
        if (text.isPresent() && number.isEmpty()) {
            throw error(key, "'" + key + "' is " + Printable.quoted(text.get()), "a number such as 10000 or 12.50");
        }
        return number;
    }

    /** A list of scalars, as they are written; a single scalar is a list of one. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlValue item : items(key)) {
            if (!(item instanceof Scalar scalar)) {
                throw wrongKind(key, "a list of texts");
            }
            texts.add(scalar.text());
        }
        return List.copyOf(texts);
    }

    public Optional<YamlMap> map(String key) {
        return switch (kindOf(key)) {
            case NOTHING -> Optional.empty();
            case MAP -> Optional.of((YamlMap) value(key));
            case SCALAR, ITEMS -> throw wrongKind(key, "a mapping");
        };
    }

    /** A list of mappings. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (YamlValue item : items(key)) {
            if (!(item instanceof YamlMap map)) {
                throw wrongKind(key, "a list of mappings");
            }
            maps.add(map);
        }
        return List.copyOf(maps);
    }

    /** The list as plain Java. */
    public List<Object> plainItems(String key) {
        return YamlPlain.list(items(key));
    }

    /** The mapping as plain Java: text, numbers, booleans, lists and maps, without nulls, in the file's order. */
    public Map<String, Object> plain() {
        return YamlPlain.map(entries);
    }

    /**
     * Checks that the mapping has no other keys.
     *
     * @throws InputException for a key that is not among these, with the one that it may have been meant to be
     */
    public void allowOnly(Collection<String> allowed) {
        for (String key : entries.keySet()) {
            if (!allowed.contains(key)) {
                String expected = String.join(", ", allowed) + DidYouMean.hint(key, allowed);
                throw error(key, "unknown key " + Printable.quoted(key), expected);
            }
        }
    }

    /** An error at the key's line. */
    public InputException error(String key, String wrong, String expected) {
        return InputException.of(where + ":" + lines.getOrDefault(key, line), wrong, expected);
    }

    /** The error of what the key's value was made of, at the key's line. */
    public InputException located(String key, InputException e) {
        return new InputException(where + ":" + lines.getOrDefault(key, line) + ": " + e.getMessage());
    }

    /** An error about a key that should be there. */
    public InputException missing(String key) {
        return error(key, "has no '" + key + "'", "one");
    }

    private enum Kind {
        NOTHING,
        SCALAR,
        MAP,
        ITEMS
    }

    private YamlValue value(String key) {
        return entries.getOrDefault(key, new Nothing(line));
    }

    private Kind kindOf(String key) {
        YamlValue value = value(key);
        if (value instanceof YamlMap) {
            return Kind.MAP;
        }
        if (value instanceof Items) {
            return Kind.ITEMS;
        }
        return value instanceof Nothing ? Kind.NOTHING : Kind.SCALAR;
    }

    private List<YamlValue> items(String key) {
        return switch (kindOf(key)) {
            case NOTHING -> List.of();
            case ITEMS -> ((Items) value(key)).values();
            case SCALAR -> List.of(value(key));
            case MAP -> throw wrongKind(key, "a list");
        };
    }

    private InputException wrongKind(String key, String expected) {
        return error(key, "'" + key + "' is " + value(key).kind(), expected);
    }
}
