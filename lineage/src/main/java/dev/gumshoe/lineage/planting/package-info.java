/**
 * Faults to plant into healthy projects, so that it can be measured how well they are found: for each kind of fault the places
 * where it can be made, in the SQL of models and in the rows of sources.
 */
@NullMarked
package dev.gumshoe.lineage.planting;

import org.jspecify.annotations.NullMarked;
