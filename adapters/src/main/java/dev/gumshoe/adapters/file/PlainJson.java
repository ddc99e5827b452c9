package dev.gumshoe.adapters.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as plain Java values that nobody can change. */
final class PlainJson {
    private PlainJson() {}

    static Map<String, Object> map(ObjectNode object) {
        Map<String, Object> map = new LinkedHashMap<>();
        object.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                map.put(member.getKey(), value(member.getValue()));
            }
        });
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }

    private static Object value(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return map(object);
        }
        if (node.isArray()) {
            return list(node);
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNumber() ? node.numberValue() : node.asText();
    }

    private static List<Object> list(JsonNode array) {
        List<Object> list = new ArrayList<>();
        for (JsonNode element : array) {
            if (!element.isNull()) {
                list.add(value(element));
            }
        }
        return List.copyOf(list);
    }
}
