package dev.gumshoe.lineage.stages;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.OutputColumns;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlReading.Split;
import dev.gumshoe.lineage.stages.SqlReading.Unreadable;
import dev.gumshoe.lineage.stages.UpstreamColumns.NotYetRead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of a project's models. Each is read when it is first asked for, and what came of it remembered. */
public final class SqlProject {
    private static final int MOST_AHEAD = 256;

    private final Map<UniqueId, SqlModel> models = new HashMap<>();
    private final Map<UniqueId, Analysis> analyses = new HashMap<>();
    private final RecentStages recent = new RecentStages();
    private final Set<UniqueId> underWay = new HashSet<>();
    private final SqlReader reader;
    private final RelationIndex relations;
    private final SchemaIndex schema;
    private final Dialect dialect;

    private SqlProject(Collection<SqlModel> models, RelationIndex relations, SchemaIndex schema, Dialect dialect) {
        models.forEach(model -> this.models.put(model.node(), model));
        this.relations = relations;
        this.reader = new SqlReader(relations, schema, dialect);
        this.schema = schema;
        this.dialect = dialect;
    }

    /**
     * A project of these models. Nothing is read yet.
     *
     * @param schema the columns of the relations in the warehouse, as far as they are known
     */
    public static SqlProject analyse(
            Collection<SqlModel> models, RelationIndex relations, SchemaIndex schema, Dialect dialect) {
        return new SqlProject(models, relations, schema, dialect);
    }

    /**
     * Analyses models and what they read on all cores, for those who will ask for all of them. Some may be left, to be
     * analysed when they are asked for; the results are the same.
     */
    public synchronized void readAhead(Collection<UniqueId> nodes) {
        Map<UniqueId, SqlReading> readings = new TreeMap<>();
        for (Set<UniqueId> next = unread(nodes, readings);
                !next.isEmpty() && readings.size() < MOST_AHEAD;
                next = unread(needs(readings, next), readings)) {
            readings.putAll(onAllCores(next, node -> reader.read(required(node))));
        }
        for (Set<UniqueId> next = ready(readings); !next.isEmpty(); next = ready(readings)) {
            Map<UniqueId, Optional<Made>> made =
                    onAllCores(next, node -> madeSideBySide(node, requireNonNull(readings.get(node))));
            made.forEach((node, each) -> each.ifPresent(known -> keep(node, known)));
            next.forEach(readings::remove);
        }
    }

    private Set<UniqueId> unread(Collection<UniqueId> nodes, Map<UniqueId, SqlReading> readings) {
        return nodes.stream()
                .filter(node -> models.containsKey(node) && !analyses.containsKey(node) && !readings.containsKey(node))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<UniqueId> needs(Map<UniqueId, SqlReading> readings, Set<UniqueId> nodes) {
        return nodes.stream()
                .flatMap(node -> needs(readings.get(node)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<UniqueId> needs(@Nullable SqlReading reading) {
        return reading instanceof Split split ? split.needs() : Set.of();
    }

    /** Those of the models whose needs are met; one that reads itself needs no more than the others. */
    private Set<UniqueId> ready(Map<UniqueId, SqlReading> readings) {
        return readings.keySet().stream()
                .filter(node ->
                        unread(needs(readings.get(node)), Map.of()).stream().allMatch(node::equals))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Map<UniqueId, T> onAllCores(Set<UniqueId> nodes, Function<UniqueId, T> work) {
        return nodes.parallelStream().collect(Collectors.toMap(node -> node, work, (a, b) -> a, TreeMap::new));
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The model's SQL; empty of nodes without. */
    public Optional<SqlModel> model(UniqueId node) {
        return Optional.ofNullable(models.get(node));
    }

    /** The nodes behind the relations that the SQL names. */
    public RelationIndex relations() {
        return relations;
    }

    /** The columns of the relations in the warehouse. */
    public SchemaIndex schema() {
        return schema;
    }

    /** The facts about the model's stages, or the one that says why there are none; nothing of other nodes. */
    public synchronized List<Fact> facts(UniqueId model) {
        return analysis(model).map(Analysis::facts).orElse(List.of());
    }

    /** The model's stages; empty of models that are not analysed and of other nodes. */
    public synchronized Optional<ModelStages> stages(UniqueId model) {
        if (analysis(model).flatMap(Analysis::failure).isPresent()) {
            return Optional.empty();
        }
        Optional<ModelStages> kept = recent.find(model);
        if (kept.isEmpty() && analyses.remove(model) != null) {
            analysis(model);
            return recent.find(model);
        }
        return kept;
    }

    /** Why the model has no stages; empty where it has, and of nodes without SQL. */
    public synchronized Optional<String> whyNotAnalysed(UniqueId model) {
        return analysis(model).flatMap(Analysis::failure);
    }

    private synchronized OutputColumns columnsOf(UniqueId node) {
        return analysis(node).map(Analysis::output).orElse(OutputColumns.UNKNOWN);
    }

    private Optional<Analysis> analysis(UniqueId node) {
        Analysis known = analyses.get(node);
        if (known == null && models.containsKey(node) && underWay.add(node)) {
            Made made = made(node, reader.read(required(node)), this::columnsOf);
            underWay.remove(node);
            keep(node, made);
            known = made.analysis();
        }
        return Optional.ofNullable(known);
    }

    /**
     * What is made of a reading.
     *
     * @param stages none where the SQL could not be split into them
     */
    private record Made(Analysis analysis, Optional<ModelStages> stages) {}

    private SqlModel required(UniqueId node) {
        SqlModel model = models.get(node);
        if (model == null) {
            throw new IllegalArgumentException("no SQL of '" + node + "'");
        }
        return model;
    }

    private void keep(UniqueId node, Made made) {
        analyses.put(node, made.analysis());
        made.stages().ifPresent(recent::keep);
    }

    private Made made(UniqueId node, SqlReading reading, Function<UniqueId, OutputColumns> upstream) {
        if (reading instanceof Unreadable unreadable) {
            return new Made(new Analysis.Failed(unreadable.reason()), Optional.empty());
        }
        Split split = (Split) reading;
        ColumnResolver columns = new ColumnResolver(dialect, schema, upstream);
        ModelStages stages = new ModelStages(node, split.output(), columns, split.parts());
        OutputColumns output = columns.of(stages.output()).asStored();
        List<Fact> facts = new ArrayList<>(StageFacts.of(stages));
        model(node).ifPresent(model -> facts.addAll(BlockPlaces.expressions(model, stages, split.lines())));
        return new Made(new Analysis.Staged(output, List.copyOf(facts)), Optional.of(stages));
    }

    /** The same while others are made: nothing where a model is read that was not foreseen. */
    private Optional<Made> madeSideBySide(UniqueId node, SqlReading reading) {
        UpstreamColumns upstream = new UpstreamColumns(
                analyses,
                other -> !other.equals(node) && models.containsKey(other) && !analyses.containsKey(other),
                this::columnsOf);
        try {
            Made made = made(node, reading, upstream);
            upstream.askTheProject();
            return Optional.of(made);
        } catch (NotYetRead e) {
            return Optional.empty();
        }
    }
}
