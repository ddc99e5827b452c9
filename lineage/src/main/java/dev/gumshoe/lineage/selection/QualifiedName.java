package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.SelectableNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code fqn} method: a node's name, the folders it lies in, its package, or any beginning of these. As dbt-core's
 * {@code is_selected_node}.
 */
final class QualifiedName implements NodeMatcher {
    private final String name;
    private final List<String> parts;

    QualifiedName(String name) {
        this.name = name;
        this.parts = List.of(name.split("\\.", -1));
    }

    @Override
    public boolean matches(SelectableNode node) {
        List<String> fqn = node.name().fqn();
        boolean versioned = node.is("model") && node.terms().isVersioned();
        if (node.is("source") || fqn.isEmpty()) {
            return false;
        }
        return matches(fqn, versioned) || matches(fqn.subList(1, fqn.size()), versioned);
    }

    private boolean matches(List<String> fqn, boolean versioned) {
        if (fqn.size() < (versioned ? 2 : 1)) {
            return false;
        }
        String leaf = fqn.get(fqn.size() - (versioned ? 2 : 1));
        if (leaf.equals(name) || (versioned && isVersion(fqn))) {
            return true;
        }
        List<String> flat =
                fqn.stream().flatMap(part -> Stream.of(part.split("\\.", -1))).toList();
        return flat.size() >= parts.size() && fits(flat, leaf);
    }

    /** {@code dim_price.v1} and {@code dim_price_v1} name a version alike. */
    private boolean isVersion(List<String> fqn) {
        List<String> last = parts.subList(Math.max(0, parts.size() - 2), parts.size());
        return String.join("_", fqn.subList(fqn.size() - 2, fqn.size())).equals(String.join("_", last));
    }

    private boolean fits(List<String> flat, String leaf) {
        for (int i = 0; i < parts.size(); i++) {
            if (Wildcards.isIn(parts.get(i))) {
                return rest(flat, i, leaf);
            }
            if (!flat.get(i).equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** From the first wildcard on, the rest must fit the rest; a wildcard alone may fit the name as well. */
    private boolean rest(List<String> flat, int from, String leaf) {
        String pattern = String.join(".", parts.subList(from, parts.size()));
        String text = String.join(".", flat.subList(from, flat.size()));
        return Wildcards.matches(pattern, text) || (parts.size() == 1 && Wildcards.matches(name, leaf));
    }
}
