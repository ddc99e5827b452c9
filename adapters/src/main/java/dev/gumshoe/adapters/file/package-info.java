/**
 * JSON and YAML files as every adapter reads them: guarded against size, depth and damage, each surprise one line
 * that says where.
 */
@NullMarked
package dev.gumshoe.adapters.file;

import org.jspecify.annotations.NullMarked;
