/** Folders with scenarios: a dbt project, or the record of a case, and what was approved of investigating it. */
@NullMarked
package dev.gumshoe.adapters.walkthrough;

import org.jspecify.annotations.NullMarked;
