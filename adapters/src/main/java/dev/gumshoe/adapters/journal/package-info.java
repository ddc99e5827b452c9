/**
 * The record of an investigation as a file of JSON lines, each with the digest of the line before, and the check that nobody touched
 * it since.
 */
@NullMarked
package dev.gumshoe.adapters.journal;

import org.jspecify.annotations.NullMarked;
