/** JSON of plain Java: maps, lists, text, numbers and truth values. */
@NullMarked
package dev.gumshoe.adapters.json;

import org.jspecify.annotations.NullMarked;
