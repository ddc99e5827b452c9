/**
 * The query blocks of a model's SQL: what each SELECT reads, joins and filters, with the CTEs in its sight. Blocks hold
 * nodes of the syntax tree and the SQL text of their parts; nothing here knows columns or facts about data.
 */
@NullMarked
package dev.gumshoe.lineage.blocks;

import org.jspecify.annotations.NullMarked;
