package dev.gumshoe.lineage.impact;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Incremental;
import dev.gumshoe.engine.fact.SourceLine;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.columngraph.ColumnGraph;
import dev.gumshoe.lineage.columngraph.ColumnId;
import dev.gumshoe.lineage.columngraph.ColumnProject;
import dev.gumshoe.lineage.columngraph.ColumnStep;
import dev.gumshoe.lineage.columngraph.GraphPlace;
import dev.gumshoe.lineage.columngraph.NodeColumns;
import dev.gumshoe.lineage.columngraph.RowsOf;
import dev.gumshoe.lineage.flow.Transformation;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.SourcePosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of a project, and what those take of them that are no queries: exposures, metrics, tests, and the like. */
public final class ImpactGraph {
    private static final SourcePosition NOWHERE = new SourcePosition(0, 0);

    private final ColumnGraph columns;
    private final References references;
    private final Map<UniqueId, List<Use>> usesOf = new HashMap<>();
    private final Map<UniqueId, List<Use>> usesBy = new HashMap<>();

    private final Map<UniqueId, String> onSchemaChange = new HashMap<>();
    private final Set<UniqueId> contracted;
    private final Dialect dialect;

    private ImpactGraph(ColumnProject project, Collection<Use> uses, Collection<UniqueId> contracted) {
        this.columns = ColumnGraph.of(project);
        this.references = new References(project, columns);
        this.contracted = Set.copyOf(contracted);
        this.dialect = project.dialect();
        for (Fact fact : project.facts()) {
            if (fact instanceof Incremental model) {
                onSchemaChange.put(model.node(), model.onSchemaChange());
            }
        }
        for (Use use : uses) {
            usesOf.computeIfAbsent(use.reads(), any -> new ArrayList<>()).add(use);
            usesBy.computeIfAbsent(use.node(), any -> new ArrayList<>()).add(use);
        }
    }

    /**
     * The graph of a project. Reads the SQL of the project's models.
     *
     * @param contracted the models whose contract is enforced
     */
    public static ImpactGraph of(ColumnProject project, Collection<Use> uses, Collection<UniqueId> contracted) {
        return new ImpactGraph(project, uses, contracted);
    }

    /** The columns alone. */
    public ColumnGraph columns() {
        return columns;
    }

    /** The columns of a node, or the parts of one that is no query; those that are not known are left out. */
    public List<ColumnId> columnsOf(UniqueId node) {
        Set<ColumnId> found =
                new LinkedHashSet<>(columns.node(node).map(NodeColumns::columns).orElse(List.of()));
        for (Use use : usesBy.getOrDefault(node, List.of())) {
            if (use.target() instanceof ColumnId part) {
                found.add(part);
            }
        }
        return List.copyOf(found);
    }

    /** The steps that lead straight away from the place. */
    public List<ColumnStep> outOf(GraphPlace place) {
        List<ColumnStep> steps = new ArrayList<>(columns.outOf(place));
        for (Use use : usesOf.getOrDefault(place.node(), List.of())) {
            if (place instanceof RowsOf) {
                steps.add(new ColumnStep(place, use.target(), Transformation.ROWS, NOWHERE));
            } else if (place instanceof ColumnId column && use.takes(column.column())) {
                steps.add(new ColumnStep(place, use.target(), taken(use), NOWHERE));
            }
        }
        return steps;
    }

    /** The steps that lead straight to the place. */
    public List<ColumnStep> into(GraphPlace place) {
        List<ColumnStep> steps = new ArrayList<>(columns.into(place));
        for (Use use : usesBy.getOrDefault(place.node(), List.of())) {
            if (use.target().equals(place)) {
                steps.add(new ColumnStep(new RowsOf(use.reads()), place, Transformation.ROWS, NOWHERE));
                columnsOf(use.reads()).stream()
                        .filter(column -> use.takes(column.column()))
                        .forEach(column -> steps.add(new ColumnStep(column, place, taken(use), NOWHERE)));
            }
        }
        return steps;
    }

    /** All places that the SQL of the step's node names the column at which the step begins; none where none can be told. */
    public List<Reference> references(ColumnStep step) {
        return step.from() instanceof ColumnId column
                ? read(step.to().node(), column).references()
                : List.of();
    }

    /** Where a step is written; empty where it is not, as at a star. */
    public Optional<SourceLine> writtenAt(ColumnStep step) {
        requireNonNull(step, "step is null");
        Clause clause = Clause.of(step.transformation());
        Optional<SourceLine> named = references(step).stream()
                .filter(reference -> reference.clause() == clause)
                .map(Reference::line)
                .findFirst();
        return named.isPresent() || clause != Clause.SELECT ? named : columns.writtenAt(step);
    }

    References.Read read(UniqueId reader, ColumnId column) {
        return references.of(reader, column);
    }

    /** What becomes of a reader where nodes that it reads come to have a column; empty where its SQL cannot be read. */
    Optional<References.Gain> gain(UniqueId reader, Set<UniqueId> gaining, String column) {
        return references.gain(reader, gaining, column);
    }

    /** The stars by which some parts of a reader's set operations take a column that is gone, and others do not. */
    List<Reference> unequalSets(UniqueId reader, Set<UniqueId> losing, ColumnId column) {
        Set<UniqueId> all = new HashSet<>(losing);
        all.add(column.node());
        return gain(reader, all, column.column())
                .map(References.Gain::unequalSets)
                .orElse(List.of());
    }

    /** What an incremental model does where its columns are no longer those of its table; empty of other nodes. */
    String onSchemaChange(UniqueId node) {
        return onSchemaChange.getOrDefault(node, "");
    }

    /** True of a model that dbt does not build with other columns, or columns of other types, than it promises. */
    boolean isContracted(UniqueId node) {
        return contracted.contains(node);
    }

    /** Which SQL the project is written in. */
    Dialect dialect() {
        return dialect;
    }

    boolean isUse(ColumnStep step) {
        return usesBy.containsKey(step.to().node());
    }

    private static Transformation taken(Use use) {
        return use.columns().isEmpty() ? Transformation.TABLE_LEVEL : Transformation.EXPRESSION;
    }
}
