/** Real bugs of published dbt packages: the release that had each, and the release that mended it. */
@NullMarked
package dev.gumshoe.walkthroughs.bugpairs;

import org.jspecify.annotations.NullMarked;
