package dev.gumshoe.lineage.columngraph;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import java.util.Collection;
import java.util.List;

/**
 * What a graph of columns is made of.
 *
 * @param facts the project's nodes, their relations and dependencies, declared keys and tests; others are left aside
 * @param schema the columns of the relations in the warehouse, as far as they are known
 */
public record ColumnProject(
        List<Fact> facts, List<SqlModel> models, RelationIndex relations, SchemaIndex schema, Dialect dialect) {
    public ColumnProject {
        facts = List.copyOf(facts);
        models = List.copyOf(models);
        requireNonNull(relations, "relations is null");
        requireNonNull(schema, "schema is null");
        requireNonNull(dialect, "dialect is null");
    }

    /** A project of any facts and models. */
    public static ColumnProject of(
            Collection<? extends Fact> facts,
            Collection<SqlModel> models,
            RelationIndex relations,
            SchemaIndex schema,
            Dialect dialect) {
        return new ColumnProject(List.copyOf(facts), List.copyOf(models), relations, schema, dialect);
    }
}
