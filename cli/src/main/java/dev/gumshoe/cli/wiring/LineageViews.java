package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.cli.lineage.LineageView;
import dev.gumshoe.cli.lineage.LineageView.Focus;
import dev.gumshoe.cli.lineage.LineageView.ViewLink;
import dev.gumshoe.cli.lineage.LineageView.ViewNode;
import dev.gumshoe.cli.lineage.LineageView.ViewStep;
import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.columngraph.GraphPlace;
import dev.gumshoe.lineage.columngraph.RowsOf;
import dev.gumshoe.lineage.flow.EdgeKind;
import dev.gumshoe.lineage.impact.ImpactGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes of a project what is shown of it. */
final class LineageViews {
    private final LineageProject project;

    LineageViews(LineageProject project) {
        this.project = project;
    }

    /** @param columns false where only the column asked for is shown, or nodes alone, for which no SQL is read */
    LineageView of(Focus focus, Set<UniqueId> shown, boolean columns) {
        List<UniqueId> order = project.inOrder(shown);
        boolean sql = columns || !focus.column().isEmpty();
        Optional<ImpactGraph> graph = sql ? Optional.of(project.graph(shown)) : Optional.empty();
        Set<UniqueId> inside = new LinkedHashSet<>(order);
        List<ViewLink> links = new ArrayList<>();
        order.forEach(node -> project.nodes().readBy(node).stream()
                .filter(inside::contains)
                .forEach(read -> links.add(new ViewLink(read.value(), node.value()))));
        Focus spelled = graph.map(known -> spelled(focus, known)).orElse(focus);
        return new LineageView(
                project.manifest().metadata().projectName(),
                spelled,
                order.stream()
                        .flatMap(id -> project.node(id).stream())
                        .map(node -> node(node, graph))
                        .toList(),
                links,
                graph.map(known -> columns ? steps(known, inside) : stepsOf(spelled, known, inside))
                        .orElse(List.of()),
                graph.map(known -> unread(known, inside)).orElse(List.of()));
    }

    /** The column as the warehouse or the SQL spells it. */
    private Focus spelled(Focus focus, ImpactGraph graph) {
        if (focus.column().isEmpty()) {
            return focus;
        }
        ColumnId column = column(project, graph, new UniqueId(focus.node()), focus.column());
        return new Focus(focus.node(), column.column(), focus.upstream(), focus.downstream());
    }

    static ColumnId column(LineageProject project, ImpactGraph graph, UniqueId node, String name) {
        List<ColumnId> known = graph.columnsOf(node);
        List<String> names =
                new ArrayList<>(known.stream().map(ColumnId::column).toList());
        names.addAll(project.declaredColumns(node));
        return names.stream()
                .filter(name::equals)
                .findFirst()
                .or(() -> names.stream().filter(name::equalsIgnoreCase).findFirst())
                .map(found -> new ColumnId(node, found))
                .orElseThrow(() -> noColumn(node, name, names));
    }

    private static InputException noColumn(UniqueId node, String name, List<String> names) {
        String hint = DidYouMean.closest(name, names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(names.isEmpty() ? "none of its columns are known" : "expected one of its columns");
        return new InputException("no column '" + name + "' in '" + node.shortName() + "'; " + hint);
    }

    private ViewNode node(Node node, Optional<ImpactGraph> graph) {
        Optional<Exposure> exposure = project.exposure(node.id());
        return new ViewNode(
                node.id().value(),
                exposure.map(Exposure::label).orElse(label(node)),
                node.type().name().toLowerCase(Locale.ROOT),
                exposure.map(Exposure::kind).orElse(node.materialization()),
                node.path(),
                exposure.map(LineageViews::owner).orElse(""),
                exposure.map(Exposure::maturity).orElse(""),
                graph.map(known -> known.columnsOf(node.id()).stream()
                                .map(ColumnId::column)
                                .toList())
                        .orElse(List.of()));
    }

    static String label(Node node) {
        return switch (node.type()) {
            case TEST, UNIT_TEST, METRIC, SEMANTIC_MODEL, SAVED_QUERY, EXPOSURE, ANALYSIS, OPERATION, FUNCTION ->
                node.name();
            case MODEL, SEED, SNAPSHOT, SOURCE -> node.id().shortName();
        };
    }

    static String owner(Exposure exposure) {
        if (exposure.ownerEmail().isEmpty()) {
            return exposure.ownerName();
        }
        return exposure.ownerName().isEmpty()
                ? exposure.ownerEmail()
                : exposure.ownerName() + " <" + exposure.ownerEmail() + ">";
    }

    private List<ViewStep> steps(ImpactGraph graph, Set<UniqueId> inside) {
        Set<ViewStep> steps = new LinkedHashSet<>();
        for (UniqueId node : inside) {
            if (project.node(node).filter(known -> isTest(known.type())).isPresent()) {
                continue;
            }
            List<GraphPlace> places = new ArrayList<>(graph.columnsOf(node));
            places.add(new RowsOf(node));
            for (GraphPlace place : places) {
                graph.outOf(place).stream()
                        .filter(step -> inside.contains(step.to().node()))
                        .filter(step -> !step.to().node().equals(node))
                        .forEach(step -> steps.add(step(step, graph)));
            }
        }
        return List.copyOf(steps);
    }

    /** The steps that have to do with one column. */
    private static List<ViewStep> stepsOf(Focus focus, ImpactGraph graph, Set<UniqueId> inside) {
        ColumnId start = new ColumnId(new UniqueId(focus.node()), focus.column());
        return new ColumnNeighbourhood(graph, inside)
                .of(start, focus.upstream(), focus.downstream()).stream()
                        .map(step -> step(step, graph))
                        .distinct()
                        .toList();
    }

    private static boolean isTest(ResourceType type) {
        return type == ResourceType.TEST || type == ResourceType.UNIT_TEST;
    }

    private static ViewStep step(ColumnStep step, ImpactGraph graph) {
        String where = step.from() instanceof RowsOf
                ? ""
                : graph.writtenAt(step).map(SourceLine::toString).orElse("");
        return new ViewStep(
                step.from().node().value(),
                column(step.from()),
                step.to().node().value(),
                column(step.to()),
                StepWords.how(step, where),
                step.kind() == EdgeKind.VALUE,
                where);
    }

    private static String column(GraphPlace place) {
        return place instanceof ColumnId column ? column.column() : "";
    }

    private static List<String> unread(ImpactGraph graph, Set<UniqueId> inside) {
        return graph.columns().tableLevelOnly().stream()
                .filter(node -> inside.contains(node.node()))
                .map(node -> node.node().shortName() + ": " + node.tableLevel().orElse(""))
                .toList();
    }
}
