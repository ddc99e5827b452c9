package dev.gumshoe.adapters.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.conclusion.Conclusion;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Subject;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The engine's records as JSON and back: an object of their components in order. Where a component may be one of several kinds the
 * object says which in {@code is}. What is read is equal to what was written.
 */
final class RecordText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String KIND = "is";

    /** What a value can be that is declared to be anything, besides a text and a list of such. */
    private static final List<Class<?>> ANY =
            List.of(Fact.class, Subject.class, ColumnName.class, Conclusion.Delta.class);

    private RecordText() {}

    /** The value as JSON on one line. */
    static String of(Object value, Class<?> declared) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            write(out, value, declared);
        } catch (IOException e) {
            throw new IllegalStateException("a record could not be written to memory", e);
        }
        return text.toString();
    }

    /** The values as a JSON array on one line. */
    static String ofAll(Collection<?> values, Class<?> declared) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            writeAll(out, values, declared);
        } catch (IOException e) {
            throw new IllegalStateException("records could not be written to memory", e);
        }
        return text.toString();
    }

    /**
     * A value.
     *
     * @param where for messages
     */
    static <T> T read(String json, Class<T> declared, Object where) {
        return declared.cast(value(tree(json, where), declared, where));
    }

    /** A list of values. */
    static <T> List<T> readAll(String json, Class<T> declared, Object where) {
        return elements(tree(json, where), declared, where).stream()
                .map(declared::cast)
                .toList();
    }

    private static JsonNode tree(String json, Object where) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw unreadable(where, "it is not JSON");
        }
    }

    private static void write(JsonGenerator out, Object value, Type declared) throws IOException {
        if (value instanceof Record record) {
            out.writeStartObject();
            if (isOpen(raw(declared))) {
                out.writeStringField(KIND, name(record.getClass()));
            }
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                out.writeFieldName(component.getName());
                write(out, RecordParts.value(record, component), component.getGenericType());
            }
            out.writeEndObject();
        } else if (value instanceof Collection<?> all) {
            writeAll(out, all, element(declared));
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else {
            out.writeString(text(value));
        }
    }

    private static void writeAll(JsonGenerator out, Collection<?> values, Type declared) throws IOException {
        out.writeStartArray();
        for (Object value : values) {
            write(out, value, declared);
        }
        out.writeEndArray();
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> name) {
            return name.name().toLowerCase(Locale.ROOT);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static Object value(JsonNode node, Type declared, Object where) {
        Class<?> type = raw(declared);
        if (type == Object.class && node.isTextual()) {
            return node.textValue();
        }
        if (type == Object.class && node.isArray()) {
            return List.copyOf(elements(node, Object.class, where));
        }
        if (isOpen(type)) {
            String kind = node.path(KIND).asText();
            return record(node, kind(type, kind, where), where);
        }
        if (type.isRecord()) {
            return record(node, type, where);
        }
        if (List.class == type) {
            return List.copyOf(elements(node, element(declared), where));
        }
        if (Set.class == type) {
            return Set.copyOf(elements(node, element(declared), where));
        }
        try {
            return scalar(node, type);
        } catch (RuntimeException e) {
            throw unreadable(where, "it holds no " + type.getSimpleName() + " where one belongs");
        }
    }

    /** Whether it must be said of which kind a value is. */
    private static boolean isOpen(Class<?> type) {
        return type == Object.class || (type.isInterface() && !Collection.class.isAssignableFrom(type));
    }

    private static Object scalar(JsonNode node, Class<?> type) {
        if (type == boolean.class) {
            return node.booleanValue();
        }
        if (type == int.class || type == Integer.class) {
            return node.intValue();
        }
        if (type == long.class || type == Long.class) {
            return node.longValue();
        }
        String text = node.textValue();
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return type.isEnum() ? constant(type, text) : type.cast(text);
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static Object record(JsonNode node, Class<?> type, Object where) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            JsonNode part = node.get(components[i].getName());
            if (part == null) {
                throw unreadable(where, "a " + name(type) + " has no '" + components[i].getName() + "'");
            }
            values[i] = value(part, components[i].getGenericType(), where);
        }
        return RecordParts.make(type, values)
                .orElseThrow(() -> unreadable(where, "a " + name(type) + " holds what it may not"));
    }

    private static List<Object> elements(JsonNode node, Type declared, Object where) {
        List<Object> elements = new ArrayList<>();
        node.forEach(element -> elements.add(value(element, declared, where)));
        return elements;
    }

    private static Class<?> kind(Class<?> sealed, String name, Object where) {
        Set<Class<?>> kinds = new TreeSet<>(Comparator.comparing(Class::getName));
        (sealed == Object.class ? ANY : List.of(sealed)).forEach(one -> RecordParts.kinds(one, kinds));
        return kinds.stream()
                .filter(kind -> name(kind).equals(name))
                .findFirst()
                .orElseThrow(() -> unreadable(where, "this version knows no '" + name + "'"));
    }

    /** {@code Observation.RowFlow}, or the simple name of a class that stands in a file of its own. */
    private static String name(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : Object.class;
    }

    private static InputException unreadable(Object where, String what) {
        return InputException.of(where, what, "a record that this version wrote");
    }
}
