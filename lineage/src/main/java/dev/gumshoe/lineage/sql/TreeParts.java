package dev.gumshoe.lineage.sql;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The direct parts of a node of a syntax tree. Read from fields, since the library's visitors do not reach every node and
 * some of its accessors throw.
 */
public final class TreeParts {
    private static final String LIBRARY = "net.sf.jsqlparser.";
    private static final String SYNTAX = LIBRARY + "parser.";

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return fieldsOf(type);
        }
    };

    private TreeParts() {}

    /** The direct parts. */
    public static List<Object> of(Object node) {
        List<Object> parts = new ArrayList<>();
        if (node instanceof Collection<?> items) {
            items.forEach(item -> add(parts, item));
        }
        for (Field field : FIELDS.get(node.getClass())) {
            read(field, node).ifPresent(value -> add(parts, value));
        }
        return parts;
    }

    /** The node, its parts, their parts and so on: one list for each step down. */
    static List<List<Object>> levels(Object node) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<List<Object>> levels = new ArrayList<>();
        for (List<Object> level = List.of(node); !level.isEmpty(); level = below(level, seen)) {
            levels.add(level);
        }
        return levels;
    }

    private static List<Object> below(List<Object> level, Set<Object> seen) {
        return level.stream()
                .flatMap(part -> of(part).stream())
                .filter(seen::add)
                .toList();
    }

    private static void add(List<Object> parts, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> add(parts, inside));
        } else if (value instanceof Map<?, ?> map) {
            map.entrySet().forEach(entry -> add(parts, entry));
        } else if (value instanceof Map.Entry<?, ?> entry) {
            add(parts, entry.getKey());
            add(parts, entry.getValue());
        } else if (isPart(value)) {
            parts.add(value);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> add(parts, item));
        }
    }

    private static boolean isPart(Object value) {
        String name = value == null ? "" : value.getClass().getName();
        return name.startsWith(LIBRARY) && !name.startsWith(SYNTAX) && !(value instanceof Enum<?>);
    }

    private static Optional<Object> read(Field field, Object node) {
        try {
            return Optional.ofNullable(field.get(node));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("field " + field + " was made accessible", e);
        }
    }

    private static List<Field> fieldsOf(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c != null && c.getName().startsWith(LIBRARY); c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return List.copyOf(fields);
    }
}
