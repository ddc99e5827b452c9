/**
 * Column lineage of statements: which columns of which relations each output column is made of, and how. The records of this
 * package are its own; no type of a parser's library is seen from outside, so that another parser could stand behind them.
 * What is not certain is said: a column that could come from several relations names them all, a star over unknown columns
 * stays a star.
 */
@NullMarked
package dev.gumshoe.lineage.flow;

import org.jspecify.annotations.NullMarked;
