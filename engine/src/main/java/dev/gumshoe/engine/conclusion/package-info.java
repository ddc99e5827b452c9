/** What rules conclude. */
@NullMarked
package dev.gumshoe.engine.conclusion;

import org.jspecify.annotations.NullMarked;
