package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.UniqueId;

/** Where rows of a stage come from. */
public sealed interface StageInput {
    FeedRole role();

    /** Another stage of the model. */
    record FromStage(int ordinal, FeedRole role) implements StageInput {}

    /** Another node. */
    record FromNode(UniqueId node, FeedRole role) implements StageInput {}
}
