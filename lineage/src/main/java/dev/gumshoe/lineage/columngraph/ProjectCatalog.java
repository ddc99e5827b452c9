package dev.gumshoe.lineage.columngraph;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import dev.gumshoe.lineage.flow.Catalog;
import dev.gumshoe.lineage.flow.Grain;
import dev.gumshoe.lineage.flow.Nullability;
import dev.gumshoe.lineage.flow.OutputLineage;
import dev.gumshoe.lineage.flow.QueryLineage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a project's relations while its models are read: those read before by their SQL, the rest by the warehouse. */
final class ProjectCatalog implements Catalog {
    private final ColumnProject project;
    private final ProjectFacts facts;
    private final Set<UniqueId> models;
    private final Map<UniqueId, Known> known = new HashMap<>();

    ProjectCatalog(ColumnProject project, ProjectFacts facts, Set<UniqueId> models) {
        this.project = project;
        this.facts = facts;
        this.models = models;
    }

    /** The node whose rows the relation holds, or whose SQL stands in the CTE of that name. */
    Optional<UniqueId> node(RelationName relation) {
        Optional<UniqueId> inlined =
                relation.schema().isEmpty() ? project.relations().inlined(relation.identifier()) : Optional.empty();
        return inlined.isPresent() ? inlined : project.relations().nodeOf(relation);
    }

    void learn(UniqueId node, QueryLineage lineage) {
        List<Grain> grains = new ArrayList<>(facts.grains(node));
        grains.addAll(lineage.grains());
        List<KnownColumn> columns =
                lineage.columns().stream().map(column -> column(node, column)).toList();
        if (lineage.complete()) {
            known.put(node, new Known(columns, true, grains));
        }
    }

    private KnownColumn column(UniqueId node, OutputLineage column) {
        boolean never = facts.isNeverNull(node, column.name());
        return new KnownColumn(column.name(), never ? Nullability.NOT_NULL : column.nullability());
    }

    @Override
    public Optional<Known> find(RelationName relation) {
        Optional<UniqueId> node = node(relation);
        if (node.isEmpty()) {
            return stored(project.schema().columns(relation), List.of(), column -> Nullability.UNKNOWN);
        }
        Known learnt = known.get(node.get());
        return learnt != null
                ? Optional.of(learnt)
                : stored(
                        facts.columns(node.get()),
                        facts.grains(node.get()),
                        column -> facts.isNeverNull(node.get(), column) ? Nullability.NOT_NULL : Nullability.UNKNOWN);
    }

    private static Optional<Known> stored(
            List<SchemaColumn> columns,
            List<Grain> grains,
            java.util.function.Function<String, Nullability> nullability) {
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Known(
                        columns.stream()
                                .map(column -> new KnownColumn(column.name(), nullability.apply(column.name())))
                                .toList(),
                        true,
                        grains));
    }

    @Override
    public boolean isInlined(String cte) {
        return project.relations().inlined(cte).filter(models::contains).isPresent();
    }
}
