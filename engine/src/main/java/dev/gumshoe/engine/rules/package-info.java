/** Decisions by rules: the only package that knows the rule engine. */
@NullMarked
package dev.gumshoe.engine.rules;

import org.jspecify.annotations.NullMarked;
