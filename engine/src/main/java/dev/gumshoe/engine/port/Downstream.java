package dev.gumshoe.engine.port;

import dev.gumshoe.engine.fact.UniqueId;

/** Knows what lies downstream of a node. */
public interface Downstream {

    BlastRadius of(UniqueId node);
}
