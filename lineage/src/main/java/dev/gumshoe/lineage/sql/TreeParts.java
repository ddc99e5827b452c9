package dev.gumshoe.lineage.sql;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import org.jspecify.annotations.Nullable;

/**
 * The direct parts of a node of a syntax tree. Read from fields, since the library's visitors do not reach every node and
 * some of its accessors throw.
 */
public final class TreeParts {
    private static final String LIBRARY = "net.sf.jsqlparser.";
    private static final String SYNTAX = LIBRARY + "parser.";

    private static final ClassValue<Field[]> FIELDS = new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
            return fieldsOf(type);
        }
    };

    private static final ClassValue<Boolean> ARE_PARTS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return arePartsOfTrees(type);
        }
    };

    private TreeParts() {}

    /** The direct parts. */
    public static List<Object> of(Object node) {
        List<Object> parts = new ArrayList<>();
        visit(node, parts::add);
        return parts;
    }

    /** Hands over the direct parts one by one. */
    static void visit(Object node, Consumer<Object> visitor) {
        if (node instanceof Collection<?> items) {
            addAll(items, visitor);
        }
        for (Field field : FIELDS.get(node.getClass())) {
            Object value = read(field, node);
            if (value != null) {
                add(value, visitor);
            }
        }
    }

    /** The node, its parts, their parts and so on, each once. */
    static List<Object> all(Object node) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> all = new ArrayList<>(List.of(node));
        seen.add(node);
        for (int i = 0; i < all.size(); i++) {
            visit(all.get(i), part -> {
                if (seen.add(part)) {
                    all.add(part);
                }
            });
        }
        return all;
    }

    /** The joins of a FROM clause or of parentheses in it, as the node holds them; none of other nodes. */
    static List<Join> joins(Object node) {
        List<Join> joins = node instanceof PlainSelect select
                ? select.getJoins()
                : node instanceof ParenthesedFromItem group ? group.getJoins() : null;
        return joins == null ? List.of() : joins;
    }

    private static void add(Object value, Consumer<Object> visitor) {
        if (ARE_PARTS.get(value.getClass())) {
            visitor.accept(value);
        } else if (value instanceof Collection<?> items) {
            addAll(items, visitor);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> add(inside, visitor));
        } else if (value instanceof Map<?, ?> map) {
            addAll(map.entrySet(), visitor);
        } else if (value instanceof Map.Entry<?, ?> entry) {
            addAll(Arrays.asList(entry.getKey(), entry.getValue()), visitor);
        }
    }

    private static void addAll(Collection<?> items, Consumer<Object> visitor) {
        for (Object item : items) {
            if (item != null) {
                add(item, visitor);
            }
        }
    }

    private static boolean arePartsOfTrees(Class<?> type) {
        String name = type.getName();
        boolean library = name.startsWith(LIBRARY) && !name.startsWith(SYNTAX);
        return (library || AntiJoin.class == type) && !Enum.class.isAssignableFrom(type);
    }

    private static @Nullable Object read(Field field, Object node) {
        try {
            return field.get(node);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("field " + field + " was made accessible", e);
        }
    }

    private static Field[] fieldsOf(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        Class<?> first = type == AntiJoin.class ? Join.class : type;
        for (Class<?> c = first; c != null && c.getName().startsWith(LIBRARY); c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && mayHoldParts(field.getType())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields.toArray(Field[]::new);
    }

    private static boolean mayHoldParts(Class<?> type) {
        boolean plain = type.isPrimitive() || Number.class.isAssignableFrom(type) || Enum.class.isAssignableFrom(type);
        return !plain
                && type != String.class
                && type != Boolean.class
                && !type.getName().startsWith(SYNTAX);
    }
}
