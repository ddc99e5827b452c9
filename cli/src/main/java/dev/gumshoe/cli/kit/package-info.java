/**
 * The kit for writing bug patterns: the shelf of all patterns there are, the runs of their cases, the check of their folders,
 * mutants of their rules, and the pages made from them.
 */
@NullMarked
package dev.gumshoe.cli.kit;

import org.jspecify.annotations.NullMarked;
