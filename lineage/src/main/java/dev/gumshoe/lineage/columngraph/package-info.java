/**
 * The columns of a dbt project and what becomes of each, as one graph: sources, seeds, snapshots and models, ephemeral ones
 * included. Edges run downstream. A predicate decides over all rows of the node that states it, so its edge ends at the
 * rows of that node, not at each of its columns; questions expand it. A model whose SQL cannot be read is still there: every
 * column that it could read leads to every column that it has, and the graph says so.
 */
@NullMarked
package dev.gumshoe.lineage.columngraph;

import org.jspecify.annotations.NullMarked;
