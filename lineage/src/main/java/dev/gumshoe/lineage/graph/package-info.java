/** The project as a graph: what lies upstream and downstream of a node, and whether it goes round in circles. */
@NullMarked
package dev.gumshoe.lineage.graph;

import org.jspecify.annotations.NullMarked;
