/** What the engine needs of the outside: a warehouse, a planner of queries, a guard, lineage. */
@NullMarked
package dev.gumshoe.engine.port;

import org.jspecify.annotations.NullMarked;
