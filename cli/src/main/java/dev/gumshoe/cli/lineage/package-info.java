/** The lineage of a project as a person sees it: what is shown, and the forms in which it is. Nothing here reads a file. */
@NullMarked
package dev.gumshoe.cli.lineage;

import org.jspecify.annotations.NullMarked;
