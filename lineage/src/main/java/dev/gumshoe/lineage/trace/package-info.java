/**
 * Where a column comes from, stage by stage: the expression that stands for it at each stage and in each node upstream, so
 * that a figure's amount can be measured there.
 */
@NullMarked
package dev.gumshoe.lineage.trace;

import org.jspecify.annotations.NullMarked;
