/**
 * dbt's node selection: its syntax, its methods, its graph operators, and which tests come along. The behaviour is
 * dbt-core's (1.11 and 1.12, {@code dbt/graph}); the code is our own. Nothing here reads a file.
 */
@NullMarked
package dev.gumshoe.lineage.selection;

import org.jspecify.annotations.NullMarked;
