package dev.gumshoe.adapters.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** A place in a JSON file, at the beginning of a value. Whoever is given one reads the value or skips it. */
public final class JsonWalk {
    private final String where;
    private final JsonParser parser;

    JsonWalk(String where, JsonParser parser) {
        this.where = where;
        this.parser = parser;
    }

    /** Takes one member of an object. */
    @FunctionalInterface
    public interface Member {
        void read(String key, JsonWalk value) throws IOException;
    }

    /** Takes one element of a list. */
    @FunctionalInterface
    public interface Element {
        void read(JsonWalk value) throws IOException;
    }

    /**
     * Walks the members of the object that stands here; null has none.
     *
     * @param name what to call it in messages
     */
    public void members(String name, Member member) throws IOException {
        if (isNull()) {
            return;
        }
        require(JsonToken.START_OBJECT, name, "an object");
        Set<String> seen = new HashSet<>();
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            if (!seen.add(key)) {
                throw InputException.of(
                        where,
                        Printable.brief(name) + " has the key " + Printable.quoted(key) + " twice",
                        "each key once");
            }
            parser.nextToken();
            member.read(key, this);
        }
    }

    /** Walks the elements of the list that stands here; null has none. */
    public void elements(String name, Element element) throws IOException {
        if (isNull()) {
            return;
        }
        require(JsonToken.START_ARRAY, name, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read(this);
        }
    }

    /**
     * Reads the object that stands here.
     *
     * @param subject what it is about, for messages
     */
    public JsonObject object(String subject) throws IOException {
        require(JsonToken.START_OBJECT, subject, "an object");
        JsonNode node = parser.readValueAsTree();
        return new JsonObject(where, subject, node);
    }

    /** The scalar that stands here as text; empty for null and for what is not a scalar. */
    public String text() throws IOException {
        if (parser.currentToken().isScalarValue() && !isNull()) {
            return parser.getText();
        }
        skip();
        return "";
    }

    /** Passes over the value. */
    public void skip() throws IOException {
        parser.skipChildren();
    }

    public boolean isList() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    private boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    private void require(JsonToken token, String name, String expected) {
        if (parser.currentToken() != token) {
            String kind = JsonObject.kind(parser.currentToken());
            throw InputException.of(where, Printable.brief(name) + " is " + kind, expected);
        }
    }
}
