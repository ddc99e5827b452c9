package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.BlockReader;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.blocks.UnreadableBlock;
import dev.gumshoe.lineage.blocks.Wording;
import dev.gumshoe.lineage.columns.ColumnResolver;
import dev.gumshoe.lineage.columns.OutputColumns;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ParseOutcome;
import dev.gumshoe.lineage.sql.SqlFront;
import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.sf.jsqlparser.statement.select.Select;

/** The SQL of a project's models. Each is read when it is first asked for, and remembered. */
public final class SqlProject {
    private final Map<UniqueId, SqlModel> models = new HashMap<>();
    private final Map<UniqueId, Analysis> analyses = new HashMap<>();
    private final Map<UniqueId, ParseOutcome> outcomes = new ConcurrentHashMap<>();
    private final Set<UniqueId> underWay = new HashSet<>();
    private final RelationIndex relations;
    private final SchemaIndex schema;
    private final Dialect dialect;

    private SqlProject(Collection<SqlModel> models, RelationIndex relations, SchemaIndex schema, Dialect dialect) {
        models.forEach(model -> this.models.put(model.node(), model));
        this.relations = relations;
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
     * What came of reading a model. Its stages hold the whole syntax tree: where memory is short they are let go and read again when
     * they are needed, so that a project of any size can be swept.
     */
    private sealed interface Analysis {
        record Staged(SoftReference<ModelStages> stages, OutputColumns output, List<Fact> facts) implements Analysis {}

        record Failed(NotAnalysed reason) implements Analysis {}
    }

    /** Parses models on all cores, for those who will ask for all of them. */
    public void readAhead(Collection<UniqueId> nodes) {
        unread(nodes).parallelStream().forEach(node -> outcomes.computeIfAbsent(node, this::parse));
    }

    private synchronized List<UniqueId> unread(Collection<UniqueId> nodes) {
        return nodes.stream()
                .filter(node -> models.containsKey(node) && !analyses.containsKey(node))
                .toList();
    }

    private ParseOutcome parse(UniqueId node) {
        SqlModel model = models.get(node);
        if (model == null) {
            throw new IllegalArgumentException("no SQL of '" + node + "'");
        }
        return SqlFront.parse(model.compiledSql(), dialect);
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
        return analysis(model)
                .map(analysis -> analysis instanceof Analysis.Staged staged
                        ? staged.facts()
                        : List.<Fact>of(((Analysis.Failed) analysis).reason()))
                .orElse(List.of());
    }

    /** The model's stages; empty of models that are not analysed and of other nodes. */
    public synchronized Optional<ModelStages> stages(UniqueId model) {
        Optional<Analysis> analysis = analysis(model);
        if (analysis.isEmpty() || !(analysis.get() instanceof Analysis.Staged staged)) {
            return Optional.empty();
        }
        ModelStages kept = staged.stages().get();
        return kept == null ? readAgain(model) : Optional.of(kept);
    }

    private Optional<ModelStages> readAgain(UniqueId model) {
        analyses.remove(model);
        return analysis(model)
                .flatMap(again -> again instanceof Analysis.Staged staged
                        ? Optional.ofNullable(staged.stages().get())
                        : Optional.empty());
    }

    /** Why the model has no stages; empty where it has, and of nodes without SQL. */
    public synchronized Optional<String> whyNotAnalysed(UniqueId model) {
        return analysis(model)
                .flatMap(analysis -> analysis instanceof Analysis.Failed failed
                        ? Optional.of(failed.reason().reason())
                        : Optional.empty());
    }

    private Optional<Analysis> analysis(UniqueId node) {
        Analysis known = analyses.get(node);
        if (known == null && models.containsKey(node) && underWay.add(node)) {
            known = analyse(models.get(node));
            underWay.remove(node);
            analyses.put(node, known);
        }
        return Optional.ofNullable(known);
    }

    private Analysis analyse(SqlModel model) {
        ParseOutcome ahead = outcomes.remove(model.node());
        ParseOutcome outcome = ahead == null ? parse(model.node()) : ahead;
        if (outcome instanceof ParseOutcome.NotCompiled jinja) {
            return failed(model, "the SQL is not compiled: line " + jinja.line() + " holds Jinja");
        }
        if (outcome instanceof ParseOutcome.Unparsable unparsable) {
            return failed(model, "the SQL could not be read: " + unparsable);
        }
        ParseOutcome.Parsed parsed = (ParseOutcome.Parsed) outcome;
        if (!(parsed.tree() instanceof Select select)) {
            return failed(model, "the SQL is no SELECT");
        }
        try {
            return staged(model, new BlockReader(new Wording(parsed, dialect), relations).read(select, model.node()));
        } catch (UnreadableBlock e) {
            return failed(model, e.why());
        }
    }

    private Analysis staged(SqlModel model, Block output) {
        ColumnResolver columns = new ColumnResolver(dialect, schema, this::columnsOf);
        LineMap lines = LineMap.of(model);
        List<StagePart> parts = new StageBuilder(model.node(), lines).build(output);
        ModelStages stages = new ModelStages(model.node(), output, columns, parts);
        OutputColumns stored = columns.of(stages.output()).asStored();
        List<Fact> facts = Stream.concat(
                        StageFacts.of(stages).stream(), BlockPlaces.expressions(model, stages, lines).stream())
                .toList();
        return new Analysis.Staged(new SoftReference<>(stages), stored, facts);
    }

    private static Analysis failed(SqlModel model, String reason) {
        return new Analysis.Failed(new NotAnalysed(model.node(), reason));
    }

    private OutputColumns columnsOf(UniqueId node) {
        return analysis(node)
                .flatMap(analysis ->
                        analysis instanceof Analysis.Staged staged ? Optional.of(staged.output()) : Optional.empty())
                .orElse(OutputColumns.UNKNOWN);
    }
}
