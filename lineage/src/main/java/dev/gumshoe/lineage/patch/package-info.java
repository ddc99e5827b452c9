/**
 * Changes to SQL, made in the text as it is written: found by its tokens, so that comments, line breaks and Jinja elsewhere stay as
 * they are. What cannot be found without doubt is refused with a reason, never guessed.
 */
@NullMarked
package dev.gumshoe.lineage.patch;

import org.jspecify.annotations.NullMarked;
