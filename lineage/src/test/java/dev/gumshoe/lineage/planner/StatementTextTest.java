package dev.gumshoe.lineage.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTextTest {
    private static final UniqueId MODEL = new UniqueId("model.shop.m");
    private static final String SQL =
            "with \"one as (\" as (select distinct * from s.a), twice (id) as (select id from s.b group by id), "
                    + "kept as not materialized (select * from twice), "
                    + "passed as (select * from s.c) "
                    + "select k.id from kept k left join twice t on t.id = k.id left join passed p on p.id = k.id"
                    + " where k.id in (select id from \"one as (\")";

    private static String statement(Dialect dialect) {
        SqlProject project = SqlProject.analyse(
                List.of(new SqlModel(MODEL, SQL, SQL, "models/m.sql")),
                new RelationIndex(Map.of()),
                new SchemaIndex(Map.of()),
                dialect);
        PlannerContext context = new PlannerContext(
                project,
                dialect,
                new ProjectGraph(List.of()),
                Map.of(MODEL, new RelationName("", "s", "m")),
                Optional.empty(),
                name -> Optional.empty(),
                List.of());
        return new StageQueryPlanner(context)
                .plan(List.of(new Probe(new Question.RowFlow(MODEL), "to see")), QueryPlanner.Extent.ROWS_AND_AMOUNTS)
                .queries()
                .get(0)
                .sql();
    }

    @Test
    void tellsDuckDbToComputeOnceWhatSeveralScansRead() {
        assertThat(statement(Dialect.DUCKDB))
                .contains("twice(id) AS materialized (")
                .contains("\"one as (\" AS materialized (")
                .contains("kept AS NOT MATERIALIZED (");
    }

    @Test
    void letsWhatPassesRowsOnBeReadAgainForItsUsedColumns() {
        assertThat(statement(Dialect.DUCKDB)).contains("passed AS (SELECT * FROM s.c)");
    }

    @Test
    void leavesOtherWarehousesTheirWay() {
        assertThat(statement(Dialect.SNOWFLAKE)).contains("twice(id) AS (").doesNotContain("AS materialized");
        assertThat(statement(Dialect.POSTGRES)).doesNotContain("AS materialized");
    }
}
