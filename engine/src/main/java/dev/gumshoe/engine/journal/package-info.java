/** The record of an investigation. */
@NullMarked
package dev.gumshoe.engine.journal;

import org.jspecify.annotations.NullMarked;
