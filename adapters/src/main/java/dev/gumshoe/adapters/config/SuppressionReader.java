package dev.gumshoe.adapters.config;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.file.YamlMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what not to report, from {@code gumshoe.yml} and from nodes' {@code meta}. */
public final class SuppressionReader {
    private static final List<String> KEYS = List.of("pattern", "node", "reason", "until");
    private static final List<String> META_KEYS = List.of("pattern", "reason", "until");
    private static final String DAY = "the last day on which it holds, such as 2027-01-31";

    private SuppressionReader() {}

    /** One entry of {@code suppress:}. */
    static SuppressionSetting read(YamlMap yaml) {
        yaml.allowOnly(KEYS);
        for (String key : KEYS) {
            if (yaml.text(key).filter(text -> !text.isBlank()).isEmpty()) {
                throw yaml.missing(key);
            }
        }
        String until = yaml.requiredText("until");
        LocalDate day = day(until);
        if (day.equals(LocalDate.MIN)) {
            throw yaml.error("until", "'until' is " + Printable.quoted(until), DAY);
        }
        return new SuppressionSetting(
                GumshoeConfig.FILE + ":" + yaml.line(),
                yaml.requiredText("pattern"),
                yaml.requiredText("node"),
                yaml.requiredText("reason"),
                day);
    }

    /**
     * What a node's {@code meta: {gumshoe: {suppress: [...]}}} says.
     *
     * @param node the node's {@code unique_id}
     * @param meta as plain Java
     */
    public static List<SuppressionSetting> ofMeta(String node, Object meta) {
        String where = "meta of " + node;
        if (!(meta instanceof Map<?, ?> map) || map.get("gumshoe") == null) {
            return List.of();
        }
        if (!(map.get("gumshoe") instanceof Map<?, ?> ours) || !(ours.get("suppress") instanceof List<?> entries)) {
            throw InputException.of(
                    where, "'gumshoe' is not read", "{suppress: [{pattern: ..., reason: ..., until: ...}]}");
        }
        List<SuppressionSetting> settings = new ArrayList<>();
        for (Object entry : entries) {
            settings.add(ofMeta(where, node, entry));
        }
        return settings;
    }

    private static SuppressionSetting ofMeta(String where, String node, Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            throw InputException.of(
                    where,
                    "an entry of 'suppress' is " + Printable.quoted(entry),
                    "{pattern: ..., reason: ..., until: ...}");
        }
        for (Object key : map.keySet()) {
            if (!META_KEYS.contains(key)) {
                throw InputException.of(
                        where,
                        "unknown key " + Printable.quoted(key),
                        String.join(", ", META_KEYS) + DidYouMean.hint(String.valueOf(key), META_KEYS));
            }
        }
        String until = text(where, map, "until");
        LocalDate day = day(until);
        if (day.equals(LocalDate.MIN)) {
            throw InputException.of(where, "'until' is " + Printable.quoted(until), DAY);
        }
        return new SuppressionSetting(where, text(where, map, "pattern"), node, text(where, map, "reason"), day);
    }

    private static String text(String where, Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null || value.toString().isBlank()) {
            throw InputException.of(where, "has no '" + key + "'", "one");
        }
        return value.toString();
    }

    /** The day, or the least day there is where the text is none. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.MIN;
        }
    }
}
