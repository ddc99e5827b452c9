/**
 * A throwaway warehouse for a project that has none at hand: its seeds loaded and its compiled SQL run, in order, into DuckDB files
 * that are kept until seeds or SQL change.
 */
@NullMarked
package dev.gumshoe.adapters.seeds;

import org.jspecify.annotations.NullMarked;
