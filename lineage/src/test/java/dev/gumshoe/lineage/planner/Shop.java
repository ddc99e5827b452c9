package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Column;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.DependsOn;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.StageId;
import dev.gumshoe.engine.fact.TypeFamily;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.QueryPlan;
import dev.gumshoe.engine.port.QueryPlanner;
import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.engine.port.TruthTable;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.graph.ProjectGraph;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small project over an in-memory DuckDB: tables as sources, models built as tables, questions asked through the planner. */
final class Shop implements AutoCloseable {
    private final Connection connection;
    private final Map<UniqueId, RelationName> relations = new HashMap<>();
    private final List<SqlModel> models = new ArrayList<>();
    private final Map<String, TruthTable> truths = new HashMap<>();
    private final List<DeclaredKey> keys = new ArrayList<>();
    private final List<Fact> edges = new ArrayList<>();
    private Optional<Figure> measured = Optional.empty();
    private int statements;

    Shop() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /**
     * A source table.
     *
     * @param columns their definitions
     */
    Shop table(String name, String columns, String... rows) throws SQLException {
        execute("create table main." + quoted(name) + " (" + columns + ")");
        for (String row : rows) {
            execute("insert into main." + quoted(name) + " values (" + row + ")");
        }
        relations.put(source(name), new RelationName("", "main", name));
        return this;
    }

    Shop fill(String table, String... rows) throws SQLException {
        for (String row : rows) {
            execute("insert into main." + quoted(table) + " values (" + row + ")");
        }
        return this;
    }

    /** A model, whose relation holds what its SQL yields now. */
    Shop model(String name, String sql) throws SQLException {
        execute("create table main." + quoted(name) + " as " + sql);
        return modelOf(name, sql);
    }

    /** A model whose relation is there already. */
    Shop modelOf(String name, String sql) {
        relations.put(modelId(name), new RelationName("", "main", name));
        models.add(new SqlModel(modelId(name), sql, sql, "models/" + name + ".sql"));
        return this;
    }

    /** Amounts are measured of this column of the model from now on. */
    Shop measuring(String model, String column) {
        measured = Optional.of(sum(model, column));
        return this;
    }

    Shop key(String model, String... columns) {
        keys.add(new DeclaredKey(
                modelId(model), Arrays.stream(columns).map(ColumnName::new).toList(), "unique test"));
        return this;
    }

    /** The model reads the others. */
    Shop reads(String model, UniqueId... upstream) {
        Arrays.stream(upstream).forEach(other -> edges.add(new DependsOn(modelId(model), other)));
        return this;
    }

    Shop truth(String name, TruthTable truth) {
        truths.put(name, truth);
        return this;
    }

    static Figure sum(String model, String column) {
        return new Figure(modelId(model), new Measure.Sum(new ColumnName(column)));
    }

    static UniqueId source(String name) {
        return new UniqueId("source.shop.raw." + name);
    }

    static UniqueId modelId(String name) {
        return new UniqueId("model.shop." + name);
    }

    static StageId stage(String model, int ordinal) {
        return new StageId(modelId(model), ordinal);
    }

    SqlProject project() throws SQLException {
        Map<RelationName, UniqueId> nodes = new HashMap<>();
        relations.forEach((node, relation) -> nodes.put(relation, node));
        return SqlProject.analyse(models, new RelationIndex(nodes), SchemaIndex.of(columns()), Dialect.DUCKDB);
    }

    List<Fact> facts(String model) throws SQLException {
        return project().facts(modelId(model));
    }

    <T extends Fact> List<T> facts(String model, Class<T> kind) throws SQLException {
        return facts(model).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    QueryPlan plan(Question... questions) throws SQLException {
        PlannerContext context = new PlannerContext(
                project(),
                Dialect.DUCKDB,
                new ProjectGraph(edges),
                relations,
                measured,
                name -> Optional.ofNullable(truths.get(name)),
                keys);
        List<Probe> probes = Arrays.stream(questions)
                .map(question -> new Probe(question, "to see"))
                .toList();
        return new StageQueryPlanner(context).plan(probes, QueryPlanner.Extent.ROWS_AND_AMOUNTS);
    }

    /** What the warehouse answers. */
    List<Observation> ask(Question... questions) throws SQLException {
        QueryPlan plan = plan(questions);
        List<Observation> answers = new ArrayList<>(plan.impossible());
        statements = plan.queries().size();
        for (Query query : plan.queries()) {
            answers.addAll(query.reader().apply(query(query.sql())));
        }
        return answers;
    }

    <T extends Observation> List<T> ask(Class<T> kind, Question... questions) throws SQLException {
        return Stream.of(ask(questions))
                .flatMap(List::stream)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The row flow of a model, line by line: {@code 2 left join customers: 5 -> 5}. */
    List<String> flow(String model) throws SQLException {
        Map<StageId, String> labels = new HashMap<>();
        SqlProject project = project();
        project.stages(modelId(model))
                .orElseThrow()
                .parts()
                .forEach(part -> labels.put(part.stage().id(), part.stage().label()));
        List<String> lines = new ArrayList<>();
        for (Observation observation : ask(new Question.RowFlow(modelId(model)))) {
            if (observation instanceof Observation.StageFlow flow) {
                lines.add(labels.get(flow.stage()) + ": " + flow.in().rows() + " -> "
                        + flow.out().rows());
            } else if (observation instanceof Observation.JoinFlow flow) {
                lines.add(labels.get(flow.stage()) + ": " + flow.left().rows() + " -> "
                        + flow.out().rows() + ", " + flow.unmatched().rows() + " unmatched, "
                        + flow.repeated().rows() + " repeated");
            } else if (observation instanceof Observation.RowFlow flow) {
                lines.add("out " + flow.out().rows() + ", leaks " + flow.leaks());
            } else {
                lines.add(observation.toString());
            }
        }
        return lines;
    }

    /** The number of statements of the last asking. */
    int statements() {
        return statements;
    }

    long count(String model) throws SQLException {
        return Long.parseLong(query("select count(*) from main." + quoted(model))
                .rows()
                .get(0)
                .get(0)
                .text());
    }

    private List<Column> columns() throws SQLException {
        List<Column> columns = new ArrayList<>();
        String sql = "select table_name, column_name, data_type, ordinal_position from information_schema.columns";
        for (List<ResultTable.Cell> row : query(sql).rows()) {
            String type = row.get(2).text();
            columns.add(new Column(
                    new RelationName("", "main", row.get(0).text()),
                    new ColumnName(row.get(1).text()),
                    type,
                    family(type),
                    true,
                    Integer.parseInt(row.get(3).text())));
        }
        return columns;
    }

    private static TypeFamily family(String type) {
        return switch (type.replaceAll("\\(.*", "")) {
            case "INTEGER", "BIGINT", "HUGEINT" -> TypeFamily.INTEGER;
            case "DECIMAL" -> TypeFamily.DECIMAL;
            case "VARCHAR" -> TypeFamily.TEXT;
            case "BOOLEAN" -> TypeFamily.BOOLEAN;
            case "TIMESTAMP" -> TypeFamily.TIMESTAMP;
            case "DATE" -> TypeFamily.DATE;
            default -> TypeFamily.OTHER;
        };
    }

    private ResultTable query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnLabel(i));
            }
            List<List<ResultTable.Cell>> table = new ArrayList<>();
            while (rows.next()) {
                List<ResultTable.Cell> row = new ArrayList<>();
                for (int i = 1; i <= names.size(); i++) {
                    String text = rows.getString(i);
                    row.add(text == null ? ResultTable.Cell.NULL : ResultTable.Cell.of(text));
                }
                table.add(row);
            }
            return new ResultTable(names, table, false);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return Dialect.DUCKDB.quoted(name);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
