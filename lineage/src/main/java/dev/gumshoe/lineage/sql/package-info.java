/**
 * SQL text to syntax tree and back: one statement, in the dialect of its warehouse.
 *
 * <p>A tree says what the text says or there is no tree: what cannot be read is reported with its place and reason, and a
 * text that the parser reads otherwise than it is written counts as unreadable. Nothing here throws on bad SQL, hangs or
 * overflows a stack.
 */
@NullMarked
package dev.gumshoe.lineage.sql;

import org.jspecify.annotations.NullMarked;
