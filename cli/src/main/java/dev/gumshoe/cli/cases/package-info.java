/**
 * Runs the cases of bug patterns for real: a few rows in a database in memory, the models built on them, an investigation, and
 * its findings compared with what the case expects.
 */
@NullMarked
package dev.gumshoe.cli.cases;

import org.jspecify.annotations.NullMarked;
