/** The project's own settings for Gumshoe, {@code gumshoe.yml}, and figures as people write them. */
@NullMarked
package dev.gumshoe.adapters.config;

import org.jspecify.annotations.NullMarked;
