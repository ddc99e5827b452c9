/**
 * Case files for programs: JSON in the form that {@code docs/case-file.schema.json} publishes, and SARIF. The same case gives the same
 * bytes: keys stand in a fixed order, and numbers are plain decimals.
 */
@NullMarked
package dev.gumshoe.adapters.casefile;

import org.jspecify.annotations.NullMarked;
