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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.statement.select.Select;

/** The SQL of a project's models. Each is read when it is first asked for, and remembered. */
public final class SqlProject {
    private final Map<UniqueId, SqlModel> models = new HashMap<>();
    private final Map<UniqueId, Analysis> analyses = new HashMap<>();
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

    /** What came of reading a model. */
    private sealed interface Analysis {
        record Staged(ModelStages stages, List<Fact> facts) implements Analysis {}

        record Failed(NotAnalysed reason) implements Analysis {}
    }

    public Dialect dialect() {
        return dialect;
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
        return analysis(model)
                .flatMap(analysis ->
                        analysis instanceof Analysis.Staged staged ? Optional.of(staged.stages()) : Optional.empty());
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
        ParseOutcome outcome = SqlFront.parse(model.compiledSql(), dialect);
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
        List<StagePart> parts = new StageBuilder(model.node(), LineMap.of(model)).build(output);
        ModelStages stages = new ModelStages(model.node(), output, columns, parts);
        return new Analysis.Staged(stages, StageFacts.of(stages));
    }

    private static Analysis failed(SqlModel model, String reason) {
        return new Analysis.Failed(new NotAnalysed(model.node(), reason));
    }

    private OutputColumns columnsOf(UniqueId node) {
        return stages(node)
                .map(stages -> stages.columns().of(stages.output()).asStored())
                .orElse(OutputColumns.UNKNOWN);
    }
}
