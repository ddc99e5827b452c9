/**
 * dbt's lesser artifacts, {@code catalog.json}, {@code run_results.json} and {@code sources.json}: read into facts,
 * nothing judged.
 */
@NullMarked
package dev.gumshoe.adapters.dbt.artifact;

import org.jspecify.annotations.NullMarked;
