package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.openlineage.ColumnLineageFacet;
import dev.gumshoe.adapters.openlineage.Dataset;
import dev.gumshoe.adapters.openlineage.InputField;
import dev.gumshoe.adapters.openlineage.Subtype;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnGraph;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.columngraph.GraphPlace;
import dev.gumshoe.lineage.columngraph.NodeColumns;
import dev.gumshoe.lineage.columngraph.RowsOf;
import dev.gumshoe.lineage.flow.Transformation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The lineage of nodes in OpenLineage's words. */
public final class OpenLineageFacets {
    private final ColumnGraph graph;
    private final Function<UniqueId, Dataset> datasets;

    /**
     * Facets of a graph's nodes.
     *
     * @param datasets what each node is called
     */
    public OpenLineageFacets(ColumnGraph graph, Function<UniqueId, Dataset> datasets) {
        this.graph = graph;
        this.datasets = datasets;
    }

    /** The facet of a node: what each of its columns comes from, and what decides over its rows. */
    public ColumnLineageFacet of(NodeColumns node) {
        Map<String, List<InputField>> fields = new LinkedHashMap<>();
        for (ColumnId column : node.columns()) {
            List<InputField> inputs = inputs(column);
            if (!inputs.isEmpty()) {
                fields.put(column.column(), inputs);
            }
        }
        return new ColumnLineageFacet(fields, inputs(new RowsOf(node.node())));
    }

    private List<InputField> inputs(GraphPlace place) {
        Map<ColumnId, TreeSet<Subtype>> subtypes = new TreeMap<>();
        for (ColumnStep step : graph.into(place)) {
            Optional<Subtype> subtype = subtype(step.transformation());
            if (step.from() instanceof ColumnId from && subtype.isPresent()) {
                subtypes.computeIfAbsent(from, any -> new TreeSet<>()).add(subtype.get());
            }
        }
        List<InputField> inputs = new ArrayList<>();
        subtypes.forEach((from, ways) ->
                inputs.add(new InputField(datasets.apply(from.node()), from.column(), List.copyOf(ways))));
        return inputs;
    }

    /** Empty for the rows as such, which are no field. */
    private static Optional<Subtype> subtype(Transformation transformation) {
        return switch (transformation) {
            case IDENTITY -> Optional.of(Subtype.IDENTITY);
            case CAST, EXPRESSION, WINDOW_VALUE, TABLE_LEVEL -> Optional.of(Subtype.TRANSFORMATION);
            case AGGREGATION -> Optional.of(Subtype.AGGREGATION);
            case CONDITION -> Optional.of(Subtype.CONDITIONAL);
            case WINDOW -> Optional.of(Subtype.WINDOW);
            case FILTER -> Optional.of(Subtype.FILTER);
            case JOIN -> Optional.of(Subtype.JOIN);
            case GROUPING -> Optional.of(Subtype.GROUP_BY);
            case SORT -> Optional.of(Subtype.SORT);
            case ROWS -> Optional.empty();
        };
    }
}
