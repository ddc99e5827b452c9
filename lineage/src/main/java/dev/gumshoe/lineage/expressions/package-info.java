/**
 * What the expressions of a model's SQL are: aggregates, divisions, casts, comparisons, deduplications and where their columns
 * come from. The texts of these facts compute over the rows of the stage that they name; an expression of which that is not
 * certain makes no fact.
 */
@NullMarked
package dev.gumshoe.lineage.expressions;

import org.jspecify.annotations.NullMarked;
