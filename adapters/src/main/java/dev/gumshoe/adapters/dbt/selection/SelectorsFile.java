package dev.gumshoe.adapters.dbt.selection;

import dev.gumshoe.adapters.dbt.profile.EnvironmentTemplate;
import dev.gumshoe.adapters.file.YamlFile;
import dev.gumshoe.adapters.file.YamlMap;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code selectors.yml}. */
public final class SelectorsFile {
    private final EnvironmentTemplate template;

    private SelectorsFile(EnvironmentTemplate template) {
        this.template = template;
    }

    /**
     * The selectors as plain Java, in the file's order, with the environment's variables filled in.
     *
     * @throws dev.gumshoe.adapters.InputException where the file is not selectors as dbt has them
     */
    public static List<Map<String, Object>> read(Path file, Map<String, String> environment) {
        YamlMap yaml = YamlFile.read(file, "selectors");
        if (!yaml.has("selectors")) {
            throw yaml.missing("selectors");
        }
        SelectorsFile reader = new SelectorsFile(new EnvironmentTemplate(file.toString(), environment));
        return yaml.maps("selectors").stream()
                .map(selector -> reader.map(selector.plain()))
                .toList();
    }

    private Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> filled = new LinkedHashMap<>();
        map.forEach((key, value) -> filled.put(String.valueOf(key), value(String.valueOf(key), value)));
        return filled;
    }

    private Object value(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> value(key, item)).toList();
        }
        return value instanceof String text ? template.value(key, text) : value;
    }
}
