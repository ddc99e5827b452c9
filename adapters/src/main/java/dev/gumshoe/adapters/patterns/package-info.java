/**
 * The files of a bug pattern beside its rules: what {@code pattern.yaml} says of it, the cases of {@code cases.yaml}, and the
 * database in memory that a case is built in.
 */
@NullMarked
package dev.gumshoe.adapters.patterns;

import org.jspecify.annotations.NullMarked;
