package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.SelectableNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code config} method: as dbt-core's {@code ConfigSelectorMethod}, a text equals no number. */
final class ConfigMatcher implements NodeMatcher {
    private final List<String> keys;
    private final Object wanted;

    ConfigMatcher(List<String> keys, Object wanted) {
        this.keys = keys;
        this.wanted = wanted;
    }

    @Override
    public boolean matches(SelectableNode node) {
        return Kinds.hasConfig(node) && value(node.config()).filter(this::fits).isPresent();
    }

    private Optional<Object> value(Map<String, Object> config) {
        Object value = config;
        for (String key : keys) {
            if (!(value instanceof Map<?, ?> map)) {
                return Optional.empty();
            }
            value = map.containsKey(key) ? map.get(key) : map.get(key.replace('_', '-'));
        }
        return Optional.ofNullable(value);
    }

    private boolean fits(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().anyMatch(this::isWanted);
        }
        return isWanted(value);
    }

    private boolean isWanted(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return String.valueOf(wanted).equalsIgnoreCase(flag.toString());
        }
        if (keys.equals(List.of("severity")) && value instanceof String text) {
            return text.equalsIgnoreCase(String.valueOf(wanted));
        }
        return same(wanted, value);
    }

    /** Numbers are the same whatever kind of number they were read as. */
    private static boolean same(Object wanted, @Nullable Object value) {
        if (wanted instanceof Number one && value instanceof Number other) {
            return Double.compare(one.doubleValue(), other.doubleValue()) == 0;
        }
        return wanted.equals(value);
    }
}
