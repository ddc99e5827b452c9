/**
 * Probes turned into SQL and results turned into observations. All that a round asks about one model becomes one
 * statement: a row of aggregates over the FROM clauses that the questions need, each read once.
 */
@NullMarked
package dev.gumshoe.lineage.planner;

import org.jspecify.annotations.NullMarked;
