package dev.gumshoe.lineage.sql;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.parser.ASTNodeAccess;

/** A tree written out, with all that its nodes hold and where each stands. */
final class TreeText {
    private static final String LIBRARY = "net.sf.jsqlparser.";

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private TreeText() {}

    static String of(Object tree) {
        TreeText writer = new TreeText();
        writer.add("", tree, 0);
        return writer.text.toString();
    }

    private void add(String field, Object value, int depth) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> add(field, inside, depth));
            return;
        }
        text.append(" ".repeat(depth)).append(field);
        boolean node = value.getClass().getName().startsWith(LIBRARY) && !(value instanceof Enum);
        if (!node && !(value instanceof Collection)) {
            text.append(value).append('\n');
        } else if (!seen.add(value)) {
            text.append("above\n");
        } else {
            addParts(value, depth);
        }
    }

    private void addParts(Object node, int depth) {
        text.append(node.getClass().getSimpleName());
        if (node instanceof ASTNodeAccess) {
            text.append(SourcePosition.of(node).map(SourcePosition::toString).orElse(""));
        }
        text.append('\n');
        if (node instanceof Collection<?> items) {
            items.forEach(item -> add("- ", item == null ? "none" : item, depth + 1));
        }
        Class<?> type = node.getClass();
        for (; type != null && type.getName().startsWith(LIBRARY); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                addField(field, node, depth + 1);
            }
        }
    }

    private void addField(Field field, Object node, int depth) {
        boolean syntax = field.getType().getName().startsWith(LIBRARY + "parser.");
        if (Modifier.isStatic(field.getModifiers()) || syntax) {
            return;
        }
        try {
            field.setAccessible(true);
            Object value = field.get(node);
            boolean empty = value == null || value.equals(false) || value.equals(0) || isEmptyList(value);
            if (!empty) {
                add(field.getName() + ": ", value, depth);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEmptyList(Object value) {
        return value instanceof Collection<?> items
                && items.isEmpty()
                && !value.getClass().getName().startsWith(LIBRARY);
    }
}
