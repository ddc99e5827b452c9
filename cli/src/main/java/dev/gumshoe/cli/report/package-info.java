/**
 * Case files for people. An outline says once what a report holds and in which order; each format's report writes that outline, and
 * makes every value harmless in the one place where it writes text.
 */
@NullMarked
package dev.gumshoe.cli.report;

import org.jspecify.annotations.NullMarked;
