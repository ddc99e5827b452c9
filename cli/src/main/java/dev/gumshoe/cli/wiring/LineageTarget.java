package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.dbt.manifest.DisabledNode;
import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestEntry;
import dev.gumshoe.adapters.dbt.manifest.ManifestSource;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The node that a person means, and the column where one is named.
 *
 * @param column as it was typed; empty where the node as a whole is meant
 */
record LineageTarget(UniqueId node, String column) {

    /**
     * What a text means: {@code fct_orders}, {@code fct_orders.amount}, {@code source:raw.orders.id}, {@code
     * exposure:board}, {@code fct_orders."Net Amount"}, or a {@code unique_id}. The longest name that a node has counts; what
     * is left is a column.
     *
     * @throws InputException where there is none of that name, or more than one
     */
    static LineageTarget of(String text, Manifest manifest) {
        return new Search(text, manifest).target();
    }

    private static final class Search {
        private static final Set<String> KINDS = kinds();

        private final String text;
        private final String kind;
        private final List<String> parts;
        private final Manifest manifest;
        private final Map<String, Set<UniqueId>> names = new HashMap<>();

        Search(String text, Manifest manifest) {
            this.text = text;
            this.manifest = manifest;
            int colon = text.indexOf(':');
            boolean stated = colon > 0 && KINDS.contains(text.substring(0, colon));
            this.kind = stated ? text.substring(0, colon) : "";
            this.parts = parts(stated ? text.substring(colon + 1) : text);
            manifest.entries().filter(this::isWanted).forEach(this::addNames);
        }

        LineageTarget target() {
            for (int length = parts.size(); length > 0; length--) {
                Set<UniqueId> found = names.getOrDefault(name(length), Set.of());
                if (!found.isEmpty()) {
                    String column = String.join(".", parts.subList(length, parts.size()));
                    return new LineageTarget(only(found), column);
                }
            }
            throw unknown();
        }

        private UniqueId only(Set<UniqueId> found) {
            List<UniqueId> withRows = found.stream()
                    .filter(id -> Set.of("model", "seed", "snapshot", "source").contains(id.resourceType()))
                    .toList();
            if (found.size() == 1 || withRows.size() == 1) {
                return withRows.size() == 1 ? withRows.get(0) : found.iterator().next();
            }
            throw new InputException("'" + text + "' may be any of " + found + "; expected one of these names in full");
        }

        private InputException unknown() {
            Optional<DisabledNode> disabled = manifest.disabled().stream()
                    .filter(node -> node.id().value().equals(text)
                            || name(1).equals(node.id().shortName())
                            || name(parts.size()).equals(node.id().shortName()))
                    .findFirst();
            String expected =
                    "expected " + (kind.isEmpty() ? "a node" : "a " + kind.replace('_', ' ')) + " of this project";
            String hint = Stream.of(name(parts.size()), name(1))
                    .flatMap(name -> DidYouMean.closest(name, names.keySet()).stream())
                    .findFirst()
                    .map(near -> "did you mean " + Printable.quoted(prefix() + near) + "?")
                    .orElse(expected);
            return disabled.map(node -> new InputException("node '" + node.id() + "' is disabled ("
                            + node.originalFilePath() + "); expected one that is enabled"
                            + (hint.equals(expected) ? "" : ", " + hint)))
                    .orElseGet(() -> new InputException("no node '" + text + "'; " + hint));
        }

        private String prefix() {
            return kind.isEmpty() ? "" : kind + ":";
        }

        private String name(int length) {
            return String.join(".", parts.subList(0, length));
        }

        private boolean isWanted(ManifestEntry entry) {
            return entry.enabled()
                    && (kind.isEmpty() || entry.header().resourceType().equals(kind));
        }

        private void addNames(ManifestEntry entry) {
            String name = entry.header().name();
            Stream<String> all = Stream.of(
                    entry.id().value(),
                    name,
                    entry.id().shortName(),
                    entry.header().packageName() + "." + name,
                    entry instanceof ManifestSource source ? source.sourceName() + "." + name : name);
            all.forEach(
                    each -> names.computeIfAbsent(each, any -> new TreeSet<>()).add(entry.id()));
        }

        private static Set<String> kinds() {
            Set<String> kinds = new TreeSet<>();
            for (ResourceType type : ResourceType.values()) {
                kinds.add(type.name().toLowerCase(Locale.ROOT));
            }
            return kinds;
        }

        /** The parts between dots; dots in quotes divide nothing. */
        private static List<String> parts(String text) {
            List<String> parts = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            char quote = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean doubled = quote != 0 && c == quote && i + 1 < text.length() && text.charAt(i + 1) == quote;
                if (doubled) {
                    part.append(c);
                    i++;
                } else if (c == quote || (quote == 0 && part.length() == 0 && (c == '"' || c == '`'))) {
                    quote = quote == 0 ? c : 0;
                } else if (c == '.' && quote == 0) {
                    parts.add(part.toString());
                    part.setLength(0);
                } else {
                    part.append(c);
                }
            }
            parts.add(part.toString());
            return parts;
        }
    }
}
