/** What node selection needs of dbt's artifacts, and what {@code dbt ls --output json} prints of them. */
@NullMarked
package dev.gumshoe.adapters.dbt.selection;

import org.jspecify.annotations.NullMarked;
