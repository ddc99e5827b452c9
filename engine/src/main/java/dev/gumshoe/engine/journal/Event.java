package dev.gumshoe.engine.journal;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened in an investigation.
 *
 * @param kind {@code artifact}, {@code query}, {@code decision}, {@code end}
 * @param fields what is recorded of it, in the order given
 */
public record Event(String kind, Map<String, String> fields) {
    public Event {
        requireNonNull(kind, "kind is null");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** An event with its fields as name, value, name, value. */
    public static Event of(String kind, String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Event(kind, fields);
    }
}
