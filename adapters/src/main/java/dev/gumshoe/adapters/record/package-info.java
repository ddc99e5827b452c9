/**
 * The record of an investigation, from which it can be run again without the warehouse: what was known before the first question, each
 * question with its answer, and what the project said of its own files. Answers are counts, sums and aggregates; no cell of a table is
 * among them.
 */
@NullMarked
package dev.gumshoe.adapters.record;

import org.jspecify.annotations.NullMarked;
