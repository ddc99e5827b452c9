/**
 * Lineage in the form of OpenLineage, for catalogs that read it: the column lineage facet of datasets, version 1-2-0. What is
 * written is known to hold to that form; nothing is read.
 */
@NullMarked
package dev.gumshoe.adapters.openlineage;

import org.jspecify.annotations.NullMarked;
