package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.selection.SelectableNode;

/** Says which nodes a criterion is about. */
@FunctionalInterface
interface NodeMatcher {
    boolean matches(SelectableNode node);
}
