/**
 * What a change of a node or a column does to all that lies downstream: which nodes it reaches, on which way, whether they
 * take the value or only choose rows by it, and what becomes of each. It reads SQL and judges nothing else: what cannot be
 * told from the SQL is said to be uncertain.
 */
@NullMarked
package dev.gumshoe.lineage.impact;

import org.jspecify.annotations.NullMarked;
