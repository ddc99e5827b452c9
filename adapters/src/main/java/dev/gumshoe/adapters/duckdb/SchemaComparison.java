package dev.gumshoe.adapters.duckdb;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.MissingRelation;
import dev.gumshoe.engine.fact.NodeRelation;
import dev.gumshoe.engine.fact.OrphanRelation;
import dev.gumshoe.engine.fact.Relation;
import dev.gumshoe.engine.fact.RelationName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the manifest says is in the warehouse, against what is there. Case carries no meaning. */
public final class SchemaComparison {

    private SchemaComparison() {}

    /**
     * A {@link MissingRelation} for each node without its relation, and an {@link OrphanRelation} for each relation that no node
     * accounts for in a schema that nodes use. Sorted by name.
     */
    public static List<Fact> of(Collection<NodeRelation> nodeRelations, Collection<Relation> relations) {
        Set<RelationName> present =
                relations.stream().map(relation -> relation.name().folded()).collect(Collectors.toSet());
        Set<RelationName> expected =
                nodeRelations.stream().map(node -> node.relation().folded()).collect(Collectors.toSet());
        Set<Schema> schemas = expected.stream().map(Schema::of).collect(Collectors.toSet());
        List<Fact> facts = new ArrayList<>();
        nodeRelations.stream()
                .filter(node -> !present.contains(node.relation().folded()))
                .sorted(Comparator.comparing(NodeRelation::node))
                .forEach(node -> facts.add(new MissingRelation(node.node(), node.relation())));
        relations.stream()
                .map(Relation::name)
                .filter(name -> schemas.contains(Schema.of(name.folded())) && !expected.contains(name.folded()))
                .sorted()
                .forEach(name -> facts.add(new OrphanRelation(name)));
        return List.copyOf(facts);
    }

    private record Schema(String database, String schema) {
        static Schema of(RelationName name) {
            return new Schema(name.database(), name.schema());
        }
    }
}
