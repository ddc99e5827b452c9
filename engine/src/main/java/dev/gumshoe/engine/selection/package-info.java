/** A dbt project as node selection sees it: what the methods of dbt's selection syntax ask of each node. */
@NullMarked
package dev.gumshoe.engine.selection;

import org.jspecify.annotations.NullMarked;
