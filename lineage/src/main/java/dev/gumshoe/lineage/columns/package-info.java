/**
 * The columns of query blocks: names, where each comes from, and types as far as they are known. Stars are expanded where
 * the columns behind them are known; where they are not, the result says that it is incomplete.
 */
@NullMarked
package dev.gumshoe.lineage.columns;

import org.jspecify.annotations.NullMarked;
