/** Puts the parts together: a project's files and warehouse become an inquiry, and the inquiry a case file. */
@NullMarked
package dev.gumshoe.cli.wiring;

import org.jspecify.annotations.NullMarked;
