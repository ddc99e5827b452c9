package dev.gumshoe.lineage.blocks;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The nodes behind the relations that SQL names. */
public final class RelationIndex {
    private static final String INLINED = "__dbt__cte__";

    private final RelationMap<UniqueId> nodes;
    private final Map<String, UniqueId> ephemerals = new HashMap<>();

    public RelationIndex(Map<RelationName, UniqueId> nodes) {
        this(nodes, Map.of());
    }

    /**
     * The index of a project.
     *
     * @param ephemerals the ephemeral models by name: dbt writes their SQL into those that read them, as a CTE
     */
    public RelationIndex(Map<RelationName, UniqueId> nodes, Map<String, UniqueId> ephemerals) {
        this.nodes = new RelationMap<>(nodes);
        ephemerals.forEach((name, node) -> this.ephemerals.put(INLINED + name.toLowerCase(Locale.ROOT), node));
    }

    /** The node whose rows the relation holds. */
    public Optional<UniqueId> nodeOf(RelationName relation) {
        return nodes.find(relation);
    }

    /** True of the name that dbt gives to the CTE of an ephemeral model. */
    public static boolean isInlined(String cte) {
        return cte.toLowerCase(Locale.ROOT).startsWith(INLINED);
    }

    /** The ephemeral model whose SQL stands in the CTE of that name. */
    public Optional<UniqueId> inlined(String cte) {
        return Optional.ofNullable(ephemerals.get(cte.toLowerCase(Locale.ROOT)));
    }
}
