package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.cli.ImpactOptions.Change;
import dev.gumshoe.cli.UsageException;
import dev.gumshoe.cli.lineage.ImpactView;
import dev.gumshoe.cli.lineage.ImpactView.Hit;
import dev.gumshoe.cli.lineage.ImpactView.PathStep;
import dev.gumshoe.cli.lineage.ImpactView.Place;
import dev.gumshoe.engine.fact.Exposure;
import dev.gumshoe.engine.fact.Node;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.columngraph.GraphPlace;
import dev.gumshoe.lineage.flow.EdgeKind;
import dev.gumshoe.lineage.impact.AffectedNode;
import dev.gumshoe.lineage.impact.Effect;
import dev.gumshoe.lineage.impact.Impact;
import dev.gumshoe.lineage.impact.ImpactGraph;
import dev.gumshoe.lineage.impact.SchemaChange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes of a change what is shown of it. */
final class ImpactViews {
    private static final int MOST_REASONS = 2;

    private final LineageProject project;
    private final ImpactGraph graph;

    ImpactViews(LineageProject project, ImpactGraph graph) {
        this.project = project;
        this.graph = graph;
    }

    ImpactView of(LineageTarget target, Change stated, String to) {
        SchemaChange change = change(target, stated, to);
        Impact impact =
                Impact.of(change, graph, project.nodes(), project.workspace().facts());
        String column = change.place() instanceof ColumnId place ? place.column() : "";
        Set<UniqueId> inside =
                impact.affected().stream().map(node -> node.node().id()).collect(Collectors.toSet());
        return new ImpactView(
                stated.word(),
                to,
                name(change.place()),
                target.node().value(),
                column,
                project.node(target.node()).map(Node::path).orElse(""),
                impact.affected().stream().map(this::hit).toList(),
                graph.columns().tableLevelOnly().stream()
                        .filter(node -> inside.contains(node.node()))
                        .map(node -> node.node().shortName() + ": "
                                + node.tableLevel().orElse(""))
                        .toList());
    }

    private SchemaChange change(LineageTarget target, Change stated, String to) {
        if (target.column().isEmpty()) {
            return switch (stated) {
                case DROP -> SchemaChange.NodeDropped.of(target.node());
                case ROWS -> SchemaChange.RowsChanged.of(target.node());
                case RENAME, RETYPE, ADD, NULLS, VALUES ->
                    throw new UsageException(
                            "'--change " + stated.word() + "' is of a column; expected <model>.<column>");
            };
        }
        return switch (stated) {
            case ADD -> new SchemaChange.ColumnAdded(added(target.node(), target.column()));
            case DROP -> new SchemaChange.ColumnDropped(column(target));
            case RENAME -> renamed(column(target), to);
            case RETYPE -> retyped(column(target), to);
            case NULLS -> new SchemaChange.BecameNullable(column(target));
            case VALUES -> new SchemaChange.ValuesChanged(column(target));
            case ROWS -> throw new UsageException("'--change rows' is of a model; expected <model> without a column");
        };
    }

    private ColumnId added(UniqueId node, String name) {
        if (project.node(node).filter(known -> known.type().holdsRows()).isEmpty()) {
            throw new UsageException("'" + node + "' has no columns; expected a model, seed, snapshot or source");
        }
        checkAbsent(node, name);
        return new ColumnId(node, name);
    }

    private ColumnId column(LineageTarget target) {
        return LineageViews.column(project, graph, target.node(), target.column());
    }

    private SchemaChange renamed(ColumnId column, String to) {
        checkAbsent(column.node(), to);
        return new SchemaChange.ColumnRenamed(column, to);
    }

    private SchemaChange retyped(ColumnId column, String to) {
        return new SchemaChange.ColumnRetyped(column, project.type(column.node(), column.column()), to);
    }

    private void checkAbsent(UniqueId node, String name) {
        boolean there = graph.columnsOf(node).stream()
                .anyMatch(column -> column.column().equalsIgnoreCase(name));
        if (there) {
            throw new InputException("column '" + name + "' is already in '" + node.shortName()
                    + "'; expected a name that it does not have");
        }
    }

    private Hit hit(AffectedNode node) {
        return new Hit(
                node.node().id().value(),
                node.exposure().map(Exposure::label).orElse(LineageViews.label(node.node())),
                node.node().type().name().toLowerCase(Locale.ROOT),
                node.exposure().map(LineageViews::owner).orElse(""),
                node.exposure().map(Exposure::maturity).orElse(""),
                node.consequence().words(),
                reason(node),
                node.effects().stream()
                        .filter(effect -> effect.consequence() == node.consequence())
                        .flatMap(effect -> effect.references().stream())
                        .map(reference -> new Place(
                                reference.line().toString(), reference.clause().words()))
                        .distinct()
                        .toList(),
                node.effect().direct(),
                node.effect().certain(),
                node.kind() == EdgeKind.VALUE,
                node.distance(),
                node.columns().stream().map(ColumnId::column).toList(),
                node.path().stream()
                        .filter(step -> !step.from().node().equals(step.to().node()))
                        .map(this::step)
                        .toList());
    }

    private static String reason(AffectedNode node) {
        List<String> reasons = node.effects().stream()
                .filter(effect -> effect.consequence() == node.consequence()
                        && effect.direct() == node.effect().direct())
                .map(Effect::reason)
                .distinct()
                .toList();
        String more = reasons.size() > MOST_REASONS ? "; and " + (reasons.size() - MOST_REASONS) + " more" : "";
        return String.join("; ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) + more;
    }

    private PathStep step(ColumnStep step) {
        String where = graph.writtenAt(step).map(SourceLine::toString).orElse("");
        return new PathStep(
                label(step.from()), label(step.to()), StepWords.how(step, where), step.kind() == EdgeKind.VALUE, where);
    }

    private String name(GraphPlace place) {
        return place instanceof ColumnId
                ? label(place)
                : project.node(place.node())
                        .map(LineageViews::label)
                        .orElse(place.node().shortName());
    }

    private String label(GraphPlace place) {
        String node = project.exposure(place.node())
                .map(Exposure::label)
                .or(() -> project.node(place.node()).map(LineageViews::label))
                .orElse(place.node().shortName());
        if (place instanceof ColumnId column) {
            return node + "." + column.column();
        }
        boolean rows = project.node(place.node())
                .filter(known -> known.type().holdsRows())
                .isPresent();
        return rows ? "rows of " + node : node;
    }
}
