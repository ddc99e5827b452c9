package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.SelectableNode;
import java.util.List;

/**
 * What was selected.
 *
 * @param nodes in the order of their {@code unique_id}s
 * @param unmatched the criteria, as they were written, that match nothing
 */
public record Selection(List<SelectableNode> nodes, List<String> unmatched) {
    public Selection {
        nodes = List.copyOf(nodes);
        unmatched = List.copyOf(unmatched);
    }
}
