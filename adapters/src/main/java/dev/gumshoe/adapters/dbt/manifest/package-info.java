/** dbt's {@code manifest.json}, of any schema version that dbt has written: read as it is, nothing judged. */
@NullMarked
package dev.gumshoe.adapters.dbt.manifest;

import org.jspecify.annotations.NullMarked;
