package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.openlineage.Dataset;
import dev.gumshoe.cli.ImpactOptions;
import dev.gumshoe.cli.ImpactOptions.Change;
import dev.gumshoe.cli.LineageOptions;
import dev.gumshoe.cli.LineageTeller;
import dev.gumshoe.cli.SelectionOptions;
import dev.gumshoe.cli.UsageException;
import dev.gumshoe.cli.lineage.ImpactView;
import dev.gumshoe.cli.lineage.LineageView;
import dev.gumshoe.cli.lineage.LineageView.Focus;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.selection.SelectableNode;
import dev.gumshoe.lineage.columngraph.NodeColumns;
import dev.gumshoe.lineage.impact.ImpactGraph;
import dev.gumshoe.lineage.selection.Selection;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells what comes from what in a project on disk. */
public final class LiveLineageTeller implements LineageTeller {
    private static final Focus NOTHING_IN_PARTICULAR = new Focus("", "", true, true);

    private final Map<String, String> environment;

    public LiveLineageTeller(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public LineageView lineage(LineageOptions options) {
        LineageProject project = project(options.folder());
        LineageViews views = new LineageViews(project);
        if (options.what().isEmpty()) {
            Set<UniqueId> shown = selected(project, options.selection()).orElseGet(() -> everything(project));
            return views.of(NOTHING_IN_PARTICULAR, around(project, shown, options), options.columns());
        }
        LineageTarget target = LineageTarget.of(options.what(), project.manifest());
        Set<UniqueId> shown = around(project, Set.of(target.node()), options);
        Focus focus = new Focus(target.node().value(), target.column(), options.upstream(), options.downstream());
        return views.of(focus, shown, options.columns());
    }

    @Override
    public List<ImpactView> impacts(ImpactOptions options) {
        LineageProject project = project(options.folder());
        List<LineageTarget> targets = options.what().isEmpty()
                ? targets(project, options)
                : List.of(LineageTarget.of(options.what(), project.manifest()));
        Set<UniqueId> wanted = new TreeSet<>();
        targets.forEach(target -> {
            wanted.add(target.node());
            project.nodes().of(target.node()).affected().forEach(node -> wanted.add(node.node()));
        });
        ImpactViews views = new ImpactViews(project, project.graph(wanted));
        return targets.stream()
                .map(target -> views.of(target, options.change(), options.to()))
                .toList();
    }

    @Override
    public List<String> openLineage(LineageOptions options, String namespace) {
        LineageProject project = project(options.folder());
        Set<UniqueId> shown = options.what().isEmpty()
                ? selected(project, options.selection()).orElseGet(() -> everything(project))
                : Set.of(LineageTarget.of(options.what(), project.manifest()).node());
        Set<UniqueId> around = around(project, shown, options);
        ImpactGraph graph = project.graph(around);
        String usual = project.manifest().metadata().adapterType();
        OpenLineageFacets facets = new OpenLineageFacets(
                graph.columns(), id -> new Dataset(namespace.isEmpty() ? usual : namespace, dataset(project, id)));
        Instant time = generatedAt(project);
        List<String> events = new ArrayList<>();
        for (UniqueId id : project.inOrder(around)) {
            Optional<NodeColumns> columns = project.node(id)
                    .filter(node -> node.type().holdsRows())
                    .flatMap(node -> graph.columns().node(id));
            columns.ifPresent(known -> events.add(facets.of(known)
                    .event(new Dataset(namespace.isEmpty() ? usual : namespace, dataset(project, id)), time)));
        }
        return events;
    }

    private static Instant generatedAt(LineageProject project) {
        String stated = project.manifest().metadata().generatedAt();
        try {
            return Instant.parse(stated);
        } catch (DateTimeParseException e) {
            throw InputException.of(
                    project.workspace().project().manifest(), "generated_at is '" + stated + "'", "a time");
        }
    }

    /** As OpenLineage's dbt integration does: the relation, or the name of what has none. */
    private static String dataset(LineageProject project, UniqueId id) {
        return project.manifest()
                .relationOf(id)
                .map(RelationName::toString)
                .orElseGet(() -> project.node(id).map(Node::name).orElse(id.shortName()));
    }

    private LineageProject project(Path folder) {
        return new LineageProject(Workspace.read(folder, Optional.empty(), environment));
    }

    private List<LineageTarget> targets(LineageProject project, ImpactOptions options) {
        if (options.change() != Change.ROWS && options.change() != Change.DROP) {
            throw new UsageException(
                    "'--select' takes models as a whole; expected --change drop or rows, or one column");
        }
        return selected(project, options.selection()).orElse(Set.of()).stream()
                .filter(id ->
                        project.node(id).filter(node -> node.type().holdsRows()).isPresent())
                .map(id -> new LineageTarget(id, ""))
                .toList();
    }

    private static Set<UniqueId> everything(LineageProject project) {
        Set<UniqueId> all = new TreeSet<>();
        project.workspace().all(Node.class).forEach(node -> all.add(node.id()));
        return all;
    }

    /** What is selected; empty where nothing is in particular. */
    private Optional<Set<UniqueId>> selected(LineageProject project, SelectionOptions options) {
        if (!options.isStated()) {
            return Optional.empty();
        }
        Selection selection = new ProjectSelection(project.workspace().project(), options, environment).select();
        if (!selection.unmatched().isEmpty()) {
            throw new UsageException(
                    "the selection criterion '" + selection.unmatched().get(0) + "' does not match any enabled nodes");
        }
        Set<UniqueId> ids = new TreeSet<>();
        selection.nodes().stream().map(SelectableNode::id).forEach(ids::add);
        return Optional.of(ids);
    }

    private static Set<UniqueId> around(LineageProject project, Collection<UniqueId> start, LineageOptions options) {
        Set<UniqueId> around = new TreeSet<>(start);
        boolean set = options.what().isEmpty();
        if (options.upstream() && !(set && options.downstream())) {
            around.addAll(project.reach(start, project.nodes()::readBy, options.depth()));
        }
        if (options.downstream() && !(set && options.upstream())) {
            around.addAll(project.reach(start, project.nodes()::readersOf, options.depth()));
        }
        return around;
    }
}
