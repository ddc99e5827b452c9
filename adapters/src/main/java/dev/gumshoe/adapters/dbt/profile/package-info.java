/**
 * dbt's {@code profiles.yml}: where the warehouse is and how to log in to it. No message and no text of these classes
 * holds a value that may be secret.
 */
@NullMarked
package dev.gumshoe.adapters.dbt.profile;

import org.jspecify.annotations.NullMarked;
