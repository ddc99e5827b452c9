package dev.gumshoe.adapters.dbt.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One target of a profile, filled in from the environment.
 *
 * @param type dbt's name of the adapter: {@code duckdb}, {@code snowflake}
 * @param settings the target's settings as plain Java; some are secret, and {@code toString} shows none
 */
public record DbtProfile(String name, String target, String type, Map<String, Object> settings) {
    public DbtProfile {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** A scalar setting as text. */
    public Optional<String> text(String key) {
        Object value = settings.get(key);
        return value == null || value instanceof Map || value instanceof Iterable
                ? Optional.empty()
                : Optional.of(String.valueOf(value));
    }

    @Override
    public String toString() {
        return name + "." + target + " (" + type + ": " + String.join(", ", settings.keySet()) + ")";
    }
}
