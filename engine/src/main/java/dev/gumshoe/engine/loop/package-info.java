/** The investigation loop: decide, ask, observe, until nothing is left to ask. */
@NullMarked
package dev.gumshoe.engine.loop;

import org.jspecify.annotations.NullMarked;
