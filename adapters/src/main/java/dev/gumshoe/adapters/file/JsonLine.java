package dev.gumshoe.adapters.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Members of a JSON object on one line, written as Python's {@code json.dumps} writes them, which is how dbt does. */
public final class JsonLine {
    private final List<String> members = new ArrayList<>();

    /** Adds the object's own members whose names pass, nulls included, in the object's order. */
    public JsonLine addMembers(JsonObject object, Predicate<String> named) {
        object.node().properties().stream()
                .filter(member -> named.test(member.getKey()))
                .forEach(member -> add(member.getKey(), member.getValue()));
        return this;
    }

    /** Adds what stands at a path within the object, if anything does. */
    public JsonLine addAt(JsonObject object, String name, List<String> path) {
        JsonNode node = object.node();
        for (String key : path) {
            node = node.path(key);
        }
        if (!node.isMissingNode() && (path.size() == 1 || !node.isNull())) {
            add(name, node);
        }
        return this;
    }

    /** Adds a list that the object holds at a path, under a name of its own; an empty one where it holds none. */
    public JsonLine addList(JsonObject object, String name, List<String> path) {
        JsonNode node = object.node();
        for (String key : path) {
            node = node.path(key);
        }
        members.add(quoted(name) + ": " + (node.isArray() ? text(node) : "[]"));
        return this;
    }

    @Override
    public String toString() {
        return "{" + String.join(", ", members) + "}";
    }

    private void add(String name, JsonNode value) {
        members.add(quoted(name) + ": " + text(value));
    }

    private static String text(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> parts = new ArrayList<>();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                parts.add(quoted(member.getKey()) + ": " + text(member.getValue()));
            }
            return "{" + String.join(", ", parts) + "}";
        }
        if (node instanceof ArrayNode array) {
            List<String> parts = new ArrayList<>();
            array.forEach(element -> parts.add(text(element)));
            return "[" + String.join(", ", parts) + "]";
        }
        if (node instanceof TextNode text) {
            return quoted(text.textValue());
        }
        return node.isFloatingPointNumber() ? number(node.doubleValue()) : node.asText();
    }

    /** Python writes a float without an exponent from 0.0001 up to below 1e16. */
    private static String number(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e16)) {
            return Double.toString(value).replace(".0E", "e").replace("E", "e");
        }
        String plain = new java.math.BigDecimal(Double.toString(value)).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(escape((char) c).orElse(String.valueOf((char) c))));
        return quoted.append('"').toString();
    }

    private static Optional<String> escape(char c) {
        return switch (c) {
            case '"' -> Optional.of("\\\"");
            case '\\' -> Optional.of("\\\\");
            case '\n' -> Optional.of("\\n");
            case '\r' -> Optional.of("\\r");
            case '\t' -> Optional.of("\\t");
            case '\b' -> Optional.of("\\b");
            case '\f' -> Optional.of("\\f");
            default ->
                c < ' ' || c > '~' + 1 ? Optional.of(String.format(Locale.ROOT, "\\u%04x", (int) c)) : Optional.empty();
        };
    }
}
