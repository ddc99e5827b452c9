/** What Gumshoe selects, beside what dbt itself selects. */
@NullMarked
package dev.gumshoe.walkthroughs.selection;

import org.jspecify.annotations.NullMarked;
