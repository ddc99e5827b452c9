/** What rules ask: typed questions, each with the reason for asking. */
@NullMarked
package dev.gumshoe.engine.probe;

import org.jspecify.annotations.NullMarked;
