/**
 * How the parts of a model's SQL could be written as well: joins of another type, filters without a condition, other columns. What is
 * tried on the data, and what follows from it, is the rules' business.
 */
@NullMarked
package dev.gumshoe.lineage.variants;

import org.jspecify.annotations.NullMarked;
