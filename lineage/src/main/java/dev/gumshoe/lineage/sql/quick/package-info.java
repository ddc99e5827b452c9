/**
 * A second, quick reader of the SQL that most statements are written in. It builds the very tree that the library's parser
 * builds, many times faster, since it never looks ahead further than a few words. What it does not know for certain it leaves
 * alone, and the statement goes to the library's parser.
 */
@NullMarked
package dev.gumshoe.lineage.sql.quick;

import org.jspecify.annotations.NullMarked;
