package dev.gumshoe.adapters.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** YAML as plain Java values that nobody can change. */
final class YamlPlain {
    private YamlPlain() {}

    static Map<String, Object> map(Map<String, YamlValue> entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((key, value) -> plain(value).ifPresent(plain -> map.put(key, plain)));
        return Collections.unmodifiableMap(map);
    }

    static List<Object> list(List<YamlValue> values) {
        List<Object> list = new ArrayList<>();
        values.forEach(value -> plain(value).ifPresent(list::add));
        return List.copyOf(list);
    }

    private static Optional<Object> plain(YamlValue value) {
        if (value instanceof YamlMap map) {
            return Optional.of(map.plain());
        }
        if (value instanceof YamlValue.Items items) {
            return Optional.of(list(items.values()));
        }
        return value instanceof YamlValue.Scalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }
}
