/**
 * The stages of a model's SQL and what is known of each: the facts about scans, joins, filters, aggregations and set
 * operations that rules reason about. Models are analysed when they are first asked for.
 */
@NullMarked
package dev.gumshoe.lineage.stages;

import org.jspecify.annotations.NullMarked;
