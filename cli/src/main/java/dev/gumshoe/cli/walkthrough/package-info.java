/** Cases run again: from their own record, and whole scenarios against what was approved of them. */
@NullMarked
package dev.gumshoe.cli.walkthrough;

import org.jspecify.annotations.NullMarked;
