/** What all adapters share: how bad input is reported. Each outside system has a package of its own below this one. */
@NullMarked
package dev.gumshoe.adapters;

import org.jspecify.annotations.NullMarked;
