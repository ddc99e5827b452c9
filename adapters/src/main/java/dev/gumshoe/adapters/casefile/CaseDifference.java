package dev.gumshoe.adapters.casefile;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gumshoe.adapters.InputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How two case files differ in what they conclude, by the parts of the form, whatever parts it has. What only says how a conclusion was
 * come to (statements, firings) is compared as a whole; numbers that only name things (findings, statements) are not compared.
 *
 * @param changes in the order of the form
 * @param wayDiffers whether the statements or the firings differ
 */
public record CaseDifference(List<Change> changes, boolean wayDiffers) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WAY = Set.of("queries", "derivation");
    private static final Set<String> NAMES = Set.of("id", "queries", "finding");
    /** What tells that two entries are about the same: the first of these groups of which an entry has anything. */
    private static final List<List<String>> IDENTITY = List.of(
            List.of("pattern", "at", "observation"),
            List.of("figure"),
            List.of("model", "ordinal"),
            List.of("name"),
            List.of("node"),
            List.of("at", "question", "what"),
            List.of("where"),
            List.of("kind"),
            List.of("title"),
            List.of("file"));

    public CaseDifference {
        changes = List.copyOf(changes);
    }

    /** What became of an entry. */
    public enum Kind {
        GONE,
        NEW,
        CHANGED
    }

    /**
     * One difference.
     *
     * @param part of the case file: {@code findings}
     * @param entry what it is about; empty where the part is one value
     * @param details what it was and is, a line each
     */
    public record Change(String part, Kind kind, String entry, List<String> details) {
        public Change {
            requireNonNull(part, "part is null");
            requireNonNull(kind, "kind is null");
            requireNonNull(entry, "entry is null");
            details = List.copyOf(details);
        }
    }

    /** Whether the conclusions are the same. */
    public boolean isNone() {
        return changes.isEmpty();
    }

    /** Compares two case files. */
    public static CaseDifference between(String before, String after) {
        JsonNode old = tree(before);
        JsonNode now = tree(after);
        List<Change> changes = new ArrayList<>();
        Set<String> parts = new LinkedHashSet<>();
        old.fieldNames().forEachRemaining(parts::add);
        now.fieldNames().forEachRemaining(parts::add);
        parts.removeAll(WAY);
        for (String part : parts) {
            if (old.path(part).isArray() || now.path(part).isArray()) {
                changes.addAll(entries(part, old.path(part), now.path(part)));
            } else if (!old.path(part).equals(now.path(part))) {
                changes.add(new Change(part, Kind.CHANGED, "", List.of(turn(old.path(part), now.path(part)))));
            }
        }
        return new CaseDifference(
                changes, WAY.stream().anyMatch(part -> !old.path(part).equals(now.path(part))));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw InputException.of("case file", "is not JSON", "a case file");
        }
    }

    private static List<Change> entries(String part, JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = byIdentity(before);
        Map<String, JsonNode> now = byIdentity(after);
        List<Change> changes = new ArrayList<>();
        old.forEach((entry, was) -> {
            JsonNode is = now.get(entry);
            if (is == null) {
                changes.add(new Change(part, Kind.GONE, entry, said(was)));
            } else {
                List<String> details = new ArrayList<>();
                compare("", was, is, details);
                if (!details.isEmpty()) {
                    changes.add(new Change(part, Kind.CHANGED, entry, details));
                }
            }
        });
        now.forEach((entry, is) -> {
            if (!old.containsKey(entry)) {
                changes.add(new Change(part, Kind.NEW, entry, said(is)));
            }
        });
        return changes;
    }

    /** Entries that are about the same are told apart by their order. */
    private static Map<String, JsonNode> byIdentity(JsonNode entries) {
        Map<String, JsonNode> byIdentity = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            String identity = identity(entry);
            String name = identity;
            for (int i = 2; byIdentity.containsKey(name); i++) {
                name = identity + " (" + i + ")";
            }
            byIdentity.put(name, entry);
        }
        return byIdentity;
    }

    private static String identity(JsonNode entry) {
        if (!entry.isObject()) {
            return text(entry);
        }
        return IDENTITY.stream()
                .map(group -> group.stream()
                        .filter(entry::has)
                        .map(name -> said(entry, name))
                        .collect(Collectors.joining(", ")))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String said(JsonNode entry, String name) {
        JsonNode value = entry.path(name);
        return value.isObject() ? value.path("name").asText() : value.asText();
    }

    /** What a reader wants to know of an entry that is gone or new. */
    private static List<String> said(JsonNode entry) {
        String headline = entry.path("headline").asText();
        return headline.isEmpty() ? List.of() : List.of(headline);
    }

    private static void compare(String path, JsonNode was, JsonNode is, List<String> details) {
        if (was.isObject() && is.isObject()) {
            Set<String> members = new LinkedHashSet<>();
            was.fieldNames().forEachRemaining(members::add);
            is.fieldNames().forEachRemaining(members::add);
            members.removeAll(NAMES);
            members.forEach(
                    name -> compare(path.isEmpty() ? name : path + "." + name, was.path(name), is.path(name), details));
        } else if (was.isArray() && is.isArray()) {
            Map<String, JsonNode> old = byIdentity(was);
            Map<String, JsonNode> now = byIdentity(is);
            old.forEach((entry, one) -> {
                if (now.containsKey(entry)) {
                    compare(path + "[" + entry + "]", one, now.getOrDefault(entry, one), details);
                } else {
                    details.add(path + ": no longer " + shortened(entry));
                }
            });
            now.keySet().stream()
                    .filter(entry -> !old.containsKey(entry))
                    .forEach(entry -> details.add(path + ": now also " + shortened(entry)));
        } else if (!was.equals(is)) {
            details.add(path + ": " + turn(was, is));
        }
    }

    private static String turn(JsonNode was, JsonNode is) {
        return shortened(text(was)) + " is now " + shortened(text(is));
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "nothing";
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }

    private static String shortened(String text) {
        String line = text.replace("\n", "\\n");
        return line.length() <= 200 ? line : line.substring(0, 197) + "...";
    }
}
