/**
 * DuckDB as a warehouse: files opened for reading only, with no way from a statement to the file system, the network or the
 * settings; and what is in them as facts.
 */
@NullMarked
package dev.gumshoe.adapters.duckdb;

import org.jspecify.annotations.NullMarked;
