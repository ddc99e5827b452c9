package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;
import java.util.TreeMap;

/** Finds the node that a person means by a name: a {@code unique_id}, or the name that the project calls it by. */
final class Names {
    private final List<Node> nodes;

    Names(List<Node> nodes) {
        this.nodes = nodes.stream().filter(node -> node.type().holdsRows()).toList();
    }

    /**
     * The node.
     *
     * @throws InputException when there is none of that name, or more than one
     */
    UniqueId find(String name) {
        List<UniqueId> found = nodes.stream()
                .filter(node -> isCalled(node, name))
                .map(Node::id)
                .sorted()
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new InputException("no node '" + name + "'; " + suggestion(name));
        }
        throw new InputException("'" + name + "' may be any of " + found + "; expected one of these names in full");
    }

    private static boolean isCalled(Node node, String name) {
        return node.id().value().equals(name)
                || node.name().equals(name)
                || node.id().shortName().equals(name);
    }

    private String suggestion(String name) {
        TreeMap<String, UniqueId> names = new TreeMap<>();
        nodes.forEach(node -> names.put(node.id().shortName(), node.id()));
        return DidYouMean.closest(name, names.keySet())
                .map(near -> "did you mean '" + near + "'?")
                .orElse("expected a model, seed, snapshot or source of this project");
    }
}
