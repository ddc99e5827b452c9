/** Sources of truth: files that say what a model's rows should be. */
@NullMarked
package dev.gumshoe.adapters.truth;

import org.jspecify.annotations.NullMarked;
