/**
 * The commands. Each parses, calls, renders, and returns a documented exit code; what they call comes in by constructor. Only {@code
 * Gumshoe.main} ends the program.
 */
@NullMarked
package dev.gumshoe.cli;

import org.jspecify.annotations.NullMarked;
