/** How well faults are found that were planted into a project on purpose: what was planted, what was found, and the sums of it. */
@NullMarked
package dev.gumshoe.cli.drill;

import org.jspecify.annotations.NullMarked;
