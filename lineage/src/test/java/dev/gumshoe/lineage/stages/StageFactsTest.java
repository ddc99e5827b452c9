package dev.gumshoe.lineage.stages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.FeedRole;
import dev.gumshoe.engine.fact.JoinKey;
import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.NullRejection;
import dev.gumshoe.engine.fact.Predicate;
import dev.gumshoe.engine.fact.Predicate.Shape;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.Stage;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.StageRead;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import dev.gumshoe.lineage.sql.Dialect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageFactsTest {
    private static final UniqueId MODEL = new UniqueId("model.shop.fct");
    private static final UniqueId A = new UniqueId("source.shop.raw.a");
    private static final UniqueId B = new UniqueId("source.shop.raw.b");

    private static List<Fact> facts(String sql) {
        return facts(sql, sql);
    }

    private static List<Fact> facts(String sql, String raw) {
        RelationName a = new RelationName("db", "s", "a");
        RelationName b = new RelationName("db", "s", "b");
        return SqlProject.analyse(
                        List.of(new SqlModel(MODEL, sql, raw, "models/fct.sql")),
                        new RelationIndex(Map.of(a, A, b, B)),
                        new SchemaIndex(Map.of(
                                a, List.of(column("id", TypeFamily.INTEGER), column("x", TypeFamily.TEXT)),
                                b, List.of(column("b_id", TypeFamily.TEXT), column("y", TypeFamily.BOOLEAN)))),
                        Dialect.DUCKDB)
                .facts(MODEL);
    }

    private static SchemaColumn column(String name, TypeFamily family) {
        return new SchemaColumn(name, family.name(), family);
    }

    private static <T> List<T> only(Class<T> kind, List<Fact> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Shape shape(String condition) {
        return only(Predicate.class, facts("select * from s.a where " + condition))
                .get(0)
                .shape();
    }

    @Test
    void numbersStagesInEvaluationOrderAndLeavesUnusedCtesOut() {
        List<Stage> stages = only(
                Stage.class,
                facts(
                        "with unused as (select * from s.b), u as (select * from s.a where id > 1) select x, count(*) from u group by x"));
        assertThat(stages)
                .extracting(Stage::label)
                .containsExactly("scan a in \"u\"", "where in \"u\"", "scan u", "aggregation");
        assertThat(stages).extracting(stage -> stage.id().ordinal()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void readsTheRightSideOfARightJoinAsItsSpine() {
        assertThat(only(StageRead.class, facts("select 1 as one from s.a right join s.b on a.x = b.b_id")))
                .containsExactly(
                        new StageRead(MODEL, new StageId(MODEL, 0), A, FeedRole.SPINE),
                        new StageRead(MODEL, new StageId(MODEL, 1), B, FeedRole.SPINE));
    }

    @Test
    void readsSubqueriesInConditionsAsSide() {
        assertThat(only(StageRead.class, facts("select * from s.a where x in (select b_id from s.b)")))
                .contains(new StageRead(MODEL, new StageId(MODEL, 1), B, FeedRole.SIDE));
    }

    @Test
    void findsKeysWithTheTypesOfTheirColumnsThroughCtes() {
        assertThat(
                        only(
                                JoinKey.class,
                                facts(
                                        "with l as (select * from s.a) select 1 as one from l join s.b on b_id = cast(l.id as varchar) and y")))
                .containsExactly(new JoinKey(
                        new StageId(MODEL, 2),
                        0,
                        "cast(l.id AS varchar)",
                        TypeFamily.INTEGER,
                        "b_id",
                        TypeFamily.TEXT));
    }

    @Test
    void shapesConjunctsByWhatNullDoesToThem() {
        assertThat(shape("x <> 'a'")).isEqualTo(Shape.NOT_EQUAL);
        assertThat(shape("not (x = 'a')")).isEqualTo(Shape.NOT_EQUAL);
        assertThat(shape("x not in ('a', 'b')")).isEqualTo(Shape.NOT_IN);
        assertThat(shape("not x like 'a%'")).isEqualTo(Shape.NOT_LIKE);
        assertThat(shape("y")).isEqualTo(Shape.BARE_BOOLEAN);
        assertThat(shape("not y")).isEqualTo(Shape.NEGATED_BOOLEAN);
        assertThat(shape("(x is not null)")).isEqualTo(Shape.NULL_TEST);
        assertThat(shape("coalesce(x, '') <> 'a'")).isEqualTo(Shape.NULL_SAFE);
        assertThat(shape("x is distinct from 'a'")).isEqualTo(Shape.NULL_SAFE);
        assertThat(shape("(x <> 'a' or x is null)")).isEqualTo(Shape.NULL_SAFE);
        assertThat(shape("x = 'a'")).isEqualTo(Shape.OTHER);
    }

    @Test
    void rejectsNullsOnlyWhereNothingElseCanBeTrue() {
        String join = "select 1 as one from s.a left join s.b on a.x = b.b_id where ";
        assertThat(only(NullRejection.class, facts(join + "b.b_id = 'q'"))).hasSize(1);
        assertThat(only(NullRejection.class, facts(join + "b.b_id is not null")))
                .hasSize(1);
        assertThat(only(NullRejection.class, facts(join + "(b.y or b.b_id like 'q%')")))
                .hasSize(1);
        assertThat(only(NullRejection.class, facts(join + "b.b_id is null"))).isEmpty();
        assertThat(only(NullRejection.class, facts(join + "coalesce(b.b_id, 'q') = 'q'")))
                .isEmpty();
        assertThat(only(NullRejection.class, facts(join + "b.b_id = a.x"))).isEmpty();
    }

    @Test
    void placesStagesInTheFileAsWritten() {
        String raw =
                "{{ config(materialized='table') }}\n\nselect *\nfrom {{ ref('a') }} as a\nleft join {{ ref('b') }} as b\n    on a.x = b.b_id\nwhere a.id > 1";
        String compiled =
                "\n\nselect *\nfrom \"db\".\"s\".\"a\" as a\nleft join \"db\".\"s\".\"b\" as b\n    on a.x = b.b_id\nwhere a.id > 1";
        assertThat(only(Stage.class, facts(compiled, raw)))
                .extracting(stage -> stage.line().toString())
                .containsExactly("models/fct.sql:4", "models/fct.sql:5", "models/fct.sql:7");
    }

    @Test
    void marksLinesThatOnlyTheCompiledTextHas() {
        assertThat(only(Stage.class, facts("select *\nfrom s.a\nwhere id > 1", "{{ my_macro() }}")))
                .extracting(stage -> stage.line().toString())
                .containsExactly("models/fct.sql:2 (compiled)", "models/fct.sql:3 (compiled)");
    }

    @Test
    void saysWhySqlIsNotAnalysed() {
        assertThat(facts("select * from {{ ref('a') }}")).singleElement().isInstanceOf(NotAnalysed.class);
        assertThat(facts("selec nonsense frm")).singleElement().isInstanceOf(NotAnalysed.class);
    }
}
