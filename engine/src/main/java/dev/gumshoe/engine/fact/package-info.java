/** What is known: identifiers, facts of the dbt project and its warehouse, the stages of its SQL, leads, and observations. */
@NullMarked
package dev.gumshoe.engine.fact;

import org.jspecify.annotations.NullMarked;
