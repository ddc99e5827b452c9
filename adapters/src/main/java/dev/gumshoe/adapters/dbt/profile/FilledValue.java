package dev.gumshoe.adapters.dbt.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A setting with all texts in it filled in from the environment. */
final class FilledValue {
    private FilledValue() {}

    static Object of(String key, Object value, EnvironmentTemplate template) {
        if (value instanceof String text) {
            return template.value(key, text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> of(key, item, template)).toList();
        }
        return value instanceof Map<?, ?> map ? of(key, map, template) : value;
    }

    private static Map<String, Object> of(String key, Map<?, ?> map, EnvironmentTemplate template) {
        Map<String, Object> filled = new LinkedHashMap<>();
        map.forEach((name, value) -> filled.put(String.valueOf(name), of(key + "." + name, value, template)));
        return Collections.unmodifiableMap(filled);
    }
}
