package dev.gumshoe.lineage.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.SqlExpression;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.columns.SchemaIndex.SchemaColumn;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.List;
import java.util.Map;

/** The facts about one model that reads orders and people. */
final class ExpressionModel {
    private ExpressionModel() {}

    static final UniqueId MODEL = new UniqueId("model.shop.fct");
    static final RelationName ORDERS = new RelationName("db", "s", "orders");
    static final RelationName PEOPLE = new RelationName("db", "s", "people");

    static <T extends Fact> List<T> facts(Class<T> kind, String sql) {
        List<Fact> facts = SqlProject.analyse(
                        List.of(new SqlModel(MODEL, sql, sql, "models/fct.sql")),
                        new RelationIndex(Map.of(
                                ORDERS,
                                new UniqueId("source.shop.raw.orders"),
                                PEOPLE,
                                new UniqueId("source.shop.raw.people"))),
                        new SchemaIndex(Map.of(
                                ORDERS,
                                List.of(
                                        column("id", TypeFamily.INTEGER),
                                        column("person", TypeFamily.TEXT),
                                        column("amount", TypeFamily.DECIMAL),
                                        column("quantity", TypeFamily.INTEGER),
                                        column("status", TypeFamily.TEXT),
                                        column("at", TypeFamily.TIMESTAMP)),
                                PEOPLE,
                                List.of(column("pid", TypeFamily.TEXT), column("born", TypeFamily.DATE)))),
                        Dialect.DUCKDB)
                .facts(MODEL);
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static SchemaColumn column(String name, TypeFamily family) {
        return new SchemaColumn(name, family.name(), family);
    }

    static <T extends Fact> T fact(Class<T> kind, String sql) {
        List<T> facts = facts(kind, sql);
        assertThat(facts).hasSize(1);
        return facts.get(0);
    }

    static int at(SqlExpression expression) {
        return expression.at().ordinal();
    }
}
