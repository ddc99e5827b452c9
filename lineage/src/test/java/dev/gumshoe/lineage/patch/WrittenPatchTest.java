package dev.gumshoe.lineage.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Stage.JoinType;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.ModelStages;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.lineage.stages.StagePart;
import dev.gumshoe.lineage.stages.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class WrittenPatchTest {
    private static final UniqueId MODEL = new UniqueId("model.shop.m");

    /** A model with its edits made, as it is written. */
    private record Patched(SqlModel model, ModelStages stages) {
        static Patched of(String compiled, String raw) {
            SqlModel model = new SqlModel(MODEL, compiled, raw, "models/m.sql");
            SqlProject project = SqlProject.analyse(
                    List.of(model), new RelationIndex(Map.of()), SchemaIndex.of(List.of()), Dialect.DUCKDB);
            return new Patched(model, project.stages(MODEL).orElseThrow());
        }

        StageId stage(Predicate<Step> step) {
            return stages.parts().stream()
                    .filter(part -> step.test(part.step()))
                    .map(StagePart::stage)
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        StageId join() {
            return stage(Step.Join.class::isInstance);
        }

        WrittenPatch with(Edit edit) throws NoPatch {
            return WrittenPatch.of(model, stages, List.of(edit), Dialect.DUCKDB);
        }

        String after(Edit edit) throws NoPatch {
            return with(edit).after();
        }
    }

    private static Patched sql(String sql) {
        return Patched.of(sql, sql);
    }

    @Test
    void makesAnInnerJoinALeftJoinAndLeavesTheRestAsItIs() throws NoPatch {
        Patched model = sql("select a.x -- why\nfrom s.a\nINNER JOIN s.b on a.x = b.x\njoin s.c on c.x = a.x");
        assertThat(model.after(new Edit.ChangeJoin(model.join(), JoinType.LEFT)))
                .isEqualTo("select a.x -- why\nfrom s.a\nLEFT JOIN s.b on a.x = b.x\njoin s.c on c.x = a.x");
    }

    @Test
    void findsTheJoinOfTheRightBlock() throws NoPatch {
        Patched model = sql("with one as (select 1 as x from s.a join s.b using (x)),\n"
                + "two as (select one.x from one left join s.c on c.x = one.x)\nselect * from two");
        StageId second = model.stages().parts().stream()
                .filter(part -> part.stage().label().contains("left join"))
                .findFirst()
                .orElseThrow()
                .stage()
                .id();
        assertThat(model.after(new Edit.ChangeJoin(second, JoinType.INNER)))
                .contains("from s.a join s.b using (x)")
                .contains("from one inner join s.c on c.x = one.x");
    }

    @Test
    void addsAConditionToAJoinAndMindsItsOr() throws NoPatch {
        Patched plain = sql("select 1 from s.a join s.b on a.x = b.x where a.y = 1");
        assertThat(plain.after(new Edit.NarrowJoin(plain.join(), "a.z = b.z")))
                .isEqualTo("select 1 from s.a join s.b on a.x = b.x and a.z = b.z where a.y = 1");
        Patched either = sql("select 1 from s.a join s.b on a.x = b.x or a.y = b.y");
        assertThat(either.after(new Edit.NarrowJoin(either.join(), "a.z = b.z")))
                .isEqualTo("select 1 from s.a join s.b on (a.x = b.x or a.y = b.y) and a.z = b.z");
    }

    @Test
    void addsAFilterWithAndWithoutAWhere() throws NoPatch {
        Patched bare = sql("select x, count(*) from s.a group by 1");
        assertThat(bare.after(new Edit.AddFilter(bare.stage(Step.Scan.class::isInstance), "x > 1")))
                .isEqualTo("select x, count(*) from s.a where x > 1 group by 1");
        Patched filtered = sql("select x from s.a where x = 1 or y = 2 order by 1");
        assertThat(filtered.after(new Edit.AddFilter(filtered.stage(Step.Where.class::isInstance), "x > 1")))
                .isEqualTo("select x from s.a where (x = 1 or y = 2) and x > 1 order by 1");
    }

    @Test
    void replacesAnExpressionWhereverItsBlockHasItAndNowhereElse() throws NoPatch {
        Patched model = sql("with i as (select a / b as r from s.t)\n"
                + "select a / b, (select max(a / b) from s.u) from s.t cross join i group by A / B");
        StageId outer = model.join();
        assertThat(model.after(new Edit.Replace(outer, "a / b", "a / nullif(b, 0)")))
                .isEqualTo("with i as (select a / b as r from s.t)\n"
                        + "select a / nullif(b, 0), (select max(a / b) from s.u) from s.t cross join i"
                        + " group by a / nullif(b, 0)");
    }

    @Test
    void readsASubqueryInsteadUnderTheSameName() throws NoPatch {
        Patched model = sql("select a.x from s.a join s.b as c on a.x = c.x");
        assertThat(model.after(new Edit.ReadInstead(
                        model.stage(Step.Scan.class::isInstance), "select distinct * from {source}")))
                .isEqualTo("select a.x from (select distinct * from s.a) as a join s.b as c on a.x = c.x");
    }

    @Test
    void writesTheChangeBetweenTheJinja() throws NoPatch {
        Patched model = Patched.of(
                "select o.x\nfrom \"db\".\"s\".\"orders\" o join \"db\".\"s\".\"c\" c on o.k = c.k\nwhere 1 = 1",
                "select o.x\nfrom {{ ref('orders') }} o join {{ ref('c') }} c on o.k = c.k\nwhere 1 = 1");
        WrittenPatch patch = model.with(new Edit.Replace(model.join(), "o.k = c.k", "lower(o.k) = lower(c.k)"));
        assertThat(patch.compiled()).isFalse();
        assertThat(patch.after()).contains("{{ ref('c') }} c on lower(o.k) = lower(c.k)\n");
    }

    @Test
    void showsTheCompiledSqlWhereTheTextIsMadeByJinja() throws NoPatch {
        Patched model = Patched.of(
                "select x from s.a\nwhere status <> 'open'", "select x from {{ ref('a') }}\nwhere {{ is_done() }}");
        WrittenPatch patch =
                model.with(new Edit.Replace(model.stage(Step.Where.class::isInstance), "status <> 'open'", "true"));
        assertThat(patch.compiled()).isTrue();
        assertThat(patch.after()).isEqualTo("select x from s.a\nwhere true");
    }

    @Test
    void refusesWhatDoesNotStandInTheText() {
        Patched model = sql("select x from s.a where x = 1");
        assertThatThrownBy(
                        () -> model.with(new Edit.Replace(model.stage(Step.Where.class::isInstance), "x = 2", "true")))
                .isInstanceOf(NoPatch.class)
                .hasMessage("'x = 2' does not stand in the text like that");
    }

    @Test
    void writesAPatchThatCountsTheLinesOfTheFile() throws NoPatch {
        Patched model = sql("select x\nfrom s.a\nwhere x = 1");
        Edit edit = new Edit.Replace(model.stage(Step.Where.class::isInstance), "x = 1", "x = 2");
        assertThat(model.with(edit).diff(Optional.of("\n\nselect x\nfrom s.a\nwhere x = 1\n")))
                .isEqualTo("""
                        --- a/models/m.sql
                        +++ b/models/m.sql
                        @@ -2,4 +2,4 @@
                        \s
                         select x
                         from s.a
                        -where x = 1
                        +where x = 2
                        """);
    }

    @Test
    void readsInsteadOfAReferenceByTheReference() throws NoPatch {
        Patched patched = Patched.of(
                "with s as (\n    select * from \"db\".\"main\".\"orders\" o\n)\nselect * from s",
                "with s as (\n    select * from {{ ref('orders') }} o\n)\nselect * from s");
        WrittenPatch patch = patched.with(new Edit.ReadInstead(
                patched.stage(Step.Scan.class::isInstance),
                "select * from {source} where id in (select min(id) from {source} group by day)"));
        assertThat(patch.compiled()).isFalse();
        assertThat(patch.after())
                .isEqualTo(
                        "with s as (\n    select * from (select * from {{ ref('orders') }} where id in (select min(id)"
                                + " from {{ ref('orders') }} group by day)) o\n)\nselect * from s");
    }

    @Test
    void leavesAReferenceAloneThatIsNotAllThatJinjaWritesThere() throws NoPatch {
        Patched patched = Patched.of(
                "select * from \"db\".\"main\".\"orders\" o", "select * from {{ ref('orders') }} {{ alias() }}");
        WrittenPatch patch = patched.with(
                new Edit.ReadInstead(patched.stage(Step.Scan.class::isInstance), "select distinct * from {source}"));
        assertThat(patch.compiled()).isTrue();
    }
}
