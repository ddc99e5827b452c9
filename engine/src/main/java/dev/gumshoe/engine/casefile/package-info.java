/** The case file: what an investigation came to, ready to be rendered. */
@NullMarked
package dev.gumshoe.engine.casefile;

import org.jspecify.annotations.NullMarked;
