/** A dbt project's files, and the facts in them. The files' own shapes are in the packages below; nothing is judged. */
@NullMarked
package dev.gumshoe.adapters.dbt;

import org.jspecify.annotations.NullMarked;
