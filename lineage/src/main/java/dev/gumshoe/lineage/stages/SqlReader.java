package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.Block;
import dev.gumshoe.lineage.blocks.BlockReader;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.blocks.Target;
import dev.gumshoe.lineage.blocks.UnreadableBlock;
import dev.gumshoe.lineage.blocks.Wording;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ParseOutcome;
import dev.gumshoe.lineage.sql.SqlFront;
import dev.gumshoe.lineage.stages.SqlReading.Split;
import dev.gumshoe.lineage.stages.SqlReading.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.statement.select.Select;

/** Reads each model's SQL by itself; several threads may share one. */
final class SqlReader {
    private final RelationIndex relations;
    private final SchemaIndex schema;
    private final Dialect dialect;

    SqlReader(RelationIndex relations, SchemaIndex schema, Dialect dialect) {
        this.relations = relations;
        this.schema = schema;
        this.dialect = dialect;
    }

    SqlReading read(SqlModel model) {
        ParseOutcome outcome = SqlFront.parse(model.compiledSql(), dialect);
        if (outcome instanceof ParseOutcome.NotCompiled jinja) {
            return unreadable(model, "the SQL is not compiled: line " + jinja.line() + " holds Jinja");
        }
        if (outcome instanceof ParseOutcome.Unparsable unparsable) {
            return unreadable(model, "the SQL could not be read: " + unparsable);
        }
        ParseOutcome.Parsed parsed = (ParseOutcome.Parsed) outcome;
        if (!(parsed.tree() instanceof Select select)) {
            return unreadable(model, "the SQL is no SELECT");
        }
        try {
            Block output = new BlockReader(new Wording(parsed, dialect), relations).read(select, model.node());
            LineMap lines = LineMap.of(model);
            List<StagePart> parts = new StageBuilder(model.node(), lines).build(output);
            return new Split(output, parts, lines, needs(parts));
        } catch (UnreadableBlock e) {
            return unreadable(model, e.why());
        }
    }

    private Set<UniqueId> needs(List<StagePart> parts) {
        Set<UniqueId> needs = new HashSet<>();
        for (StagePart part : parts) {
            for (Target read : part.block().reads()) {
                if (read instanceof Target.ToRelation relation
                        && schema.columns(relation.name()).isEmpty()) {
                    relation.node().ifPresent(needs::add);
                }
            }
        }
        return needs;
    }

    private static SqlReading unreadable(SqlModel model, String reason) {
        return new Unreadable(new NotAnalysed(model.node(), reason));
    }
}
