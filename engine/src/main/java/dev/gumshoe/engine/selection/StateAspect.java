package dev.gumshoe.engine.selection;

/**
 * What dbt compares, one by one, between a node and its earlier state. A node that lacks an aspect cannot differ in it.
 * The split is dbt-core's: {@code same_body}, {@code same_config} and their like in
 * {@code dbt/contracts/graph/nodes.py}.
 */
public enum StateAspect {
    /** The code as written; a seed's checksum. */
    BODY,
    /** The configuration as written, without what decides the relation's name, tags and group. */
    CONFIGS,
    /** What decides the relation's name. */
    RELATION,
    /** The description, which counts where dbt writes it to the warehouse. */
    DESCRIPTION,
    /** The columns' descriptions, which count where dbt writes them to the warehouse. */
    COLUMN_DESCRIPTIONS,
    /** The enforced contract. */
    CONTRACT,
    /** All else that makes it another node: its place, its version, an exposure's owner, a semantic model's measures. */
    REST
}
