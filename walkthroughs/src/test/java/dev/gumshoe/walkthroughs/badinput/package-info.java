/** What a person sees when an input is not as it should be: one clear line, the right exit code, never a wrong answer. */
@NullMarked
package dev.gumshoe.walkthroughs.badinput;

import org.jspecify.annotations.NullMarked;
