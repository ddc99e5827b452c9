package dev.gumshoe.adapters.file;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A JSON object read by name. What is absent or null is empty; what is of the wrong kind is an error that says where.
 */
public final class JsonObject {
    private final String where;
    private final String subject;
    private final JsonNode node;

    JsonObject(String where, String subject, JsonNode node) {
        this.where = where;
        this.subject = subject;
        this.node = node;
    }

    /** The same object, called by another name in messages. */
    public JsonObject about(String otherSubject) {
        return new JsonObject(where, otherSubject, node);
    }

    /** A scalar as text; empty where it is absent. */
    public String text(String key) {
        JsonNode value = value(key);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isValueNode()) {
            throw wrongKind(key, value, "text");
        }
        return value.asText();
    }

    /** The first of the keys that has a text. */
    public String firstText(String key, String otherwise) {
        String first = text(key);
        return first.isEmpty() ? text(otherwise) : first;
    }

    /**
     * A scalar as text.
     *
     * @throws InputException where it is absent or blank
     */
    public String requiredText(String key) {
        String text = text(key);
        if (text.isBlank()) {
            throw error("has no " + Printable.quoted(key), "one");
        }
        return text;
    }

    public boolean flag(String key, boolean otherwise) {
        JsonNode value = value(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw wrongKind(key, value, "true or false");
        }
        return value.booleanValue();
    }

    public long whole(String key, long otherwise) {
        JsonNode value = value(key);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrongKind(key, value, "a whole number");
        }
        return value.longValue();
    }

    /** A member that is an object; an empty one where it is absent. */
    public JsonObject object(String key) {
        JsonNode value = value(key);
        if (!value.isMissingNode() && !value.isObject()) {
            throw wrongKind(key, value, "an object");
        }
        return new JsonObject(where, subject, value);
    }

    /** A list of objects. */
    public List<JsonObject> objects(String key) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonNode element : list(key)) {
            if (!element.isObject()) {
                throw wrongKind(key, element, "a list of objects");
            }
            objects.add(new JsonObject(where, subject, element));
        }
        return objects;
    }

    /** A list of scalars as text; a single scalar is a list of one. */
    public List<String> texts(String key) {
        JsonNode value = value(key);
        if (value.isValueNode()) {
            return List.of(value.asText());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(key)) {
            if (!element.isValueNode()) {
                throw wrongKind(key, element, "a list of texts");
            }
            texts.add(element.asText());
        }
        return List.copyOf(texts);
    }

    /** Visits the members that are objects. */
    public void eachObject(String key, BiConsumer<String, JsonObject> visitor) {
        JsonNode members = object(key).node;
        members.properties().forEach(member -> {
            if (!member.getValue().isObject()) {
                throw wrongKind(key + "." + member.getKey(), member.getValue(), "an object");
            }
            visitor.accept(member.getKey(), new JsonObject(where, subject, member.getValue()));
        });
    }

    /**
     * The object under the key as plain Java: text, numbers, booleans, lists and maps, without nulls, in the file's
     * order.
     */
    public Map<String, Object> plain(String key) {
        JsonNode value = object(key).node;
        return value instanceof ObjectNode object ? PlainJson.map(object) : Map.of();
    }

    /** The whole object as plain Java. */
    public Map<String, Object> plain() {
        return node instanceof ObjectNode object ? PlainJson.map(object) : Map.of();
    }

    /** True where the key has an object. */
    public boolean isObject(String key) {
        return value(key).isObject();
    }

    /** An error about this object. */
    public InputException error(String wrong, String expected) {
        return InputException.of(where, Printable.brief(subject) + " " + wrong, expected);
    }

    JsonNode node() {
        return node;
    }

    static String kind(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "text";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            default -> "a number";
        };
    }

    private JsonNode value(String key) {
        JsonNode value = node.path(key);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private JsonNode list(String key) {
        JsonNode value = value(key);
        if (!value.isMissingNode() && !value.isArray()) {
            throw wrongKind(key, value, "a list");
        }
        return value;
    }

    private InputException wrongKind(String key, JsonNode value, String expected) {
        return error("has " + kind(value.asToken()) + " as " + Printable.quoted(key), expected);
    }
}
