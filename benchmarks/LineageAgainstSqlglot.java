import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.Catalog;
import dev.gumshoe.lineage.flow.EndToEnd;
import dev.gumshoe.lineage.flow.Nullability;
import dev.gumshoe.lineage.flow.OutputLineage;
import dev.gumshoe.lineage.flow.ScriptLineage;
import dev.gumshoe.lineage.flow.StatementLineage;
import dev.gumshoe.lineage.flow.Transformation;
import dev.gumshoe.lineage.sql.Dialect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the lineage of statements, one JSON object a line, in one thread, and writes edges and times. */
final class LineageAgainstSqlglot {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Transformation> COUNTED = EnumSet.range(Transformation.IDENTITY, Transformation.WINDOW);

    private record Task(JsonNode json, Dialect dialect, String sql, Catalog catalog) {}

    public static void main(String[] args) throws Exception {
        List<Task> tasks = new ArrayList<>();
        Map<JsonNode, Catalog> catalogs = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            JsonNode json = JSON.readTree(line);
            Dialect dialect = Dialect.ofAdapter(json.path("dialect").asText());
            Catalog catalog = catalogs.computeIfAbsent(json.path("schema"), LineageAgainstSqlglot::catalog);
            tasks.add(new Task(json, dialect, json.path("sql").asText(), catalog));
        }
        ObjectNode result = JSON.createObjectNode();
        ObjectNode edges = result.putObject("edges");
        ObjectNode first = result.putObject("first");
        ObjectNode warm = result.putObject("warm");
        Map<String, List<Task>> sets = new TreeMap<>();
        tasks.forEach(task -> sets.computeIfAbsent(task.json().path("set").asText(), any -> new ArrayList<>())
                .add(task));
        sets.forEach((set, of) -> first.put(set, pass(of)));
        tasks.forEach(task -> {
            ScriptLineage lineage = ScriptLineage.of(task.sql(), task.dialect(), task.catalog());
            write(lineage, lineage.endToEnd(), edges.putArray(task.json().path("id").asText()));
        });
        double warmUp = Double.parseDouble(args[2]);
        double measured = Double.parseDouble(args[3]);
        sets.values().forEach(of -> passes(of, warmUp));
        sets.forEach((set, of) -> warm.put(set, passes(of, measured)));
        Files.writeString(Path.of(args[1]), result.toString());
        System.exit(0);
    }

    /** The mean time of as many passes as fit in so many seconds. */
    private static double passes(List<Task> tasks, double seconds) {
        double spent = 0;
        int passes = 0;
        for (; spent < seconds; passes++) {
            spent += pass(tasks);
        }
        return spent / passes;
    }

    private static double pass(List<Task> tasks) {
        long start = cpu();
        for (Task task : tasks) {
            ScriptLineage.of(task.sql(), task.dialect(), task.catalog()).endToEnd();
        }
        return (cpu() - start) / 1e9;
    }

    /** The processor time of the whole process, so that what else runs on the machine does not count and what the JVM compiles does. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void write(ScriptLineage lineage, EndToEnd whole, ArrayNode edges) {
        for (EndToEnd.Edge edge : whole.edges()) {
            if (COUNTED.contains(edge.from().transformation())) {
                edges.add(edge.from().relation().map(RelationName::toString).orElse("null") + "." + edge.from().column()
                        + " > " + edge.target() + "." + edge.column());
            }
        }
        for (StatementLineage statement : lineage.statements()) {
            if (statement.target().isEmpty()) {
                for (OutputLineage column : statement.written().columns()) {
                    column.origins().stream()
                            .filter(origin -> COUNTED.contains(origin.transformation()))
                            .forEach(origin -> edges.add(origin.relation().map(RelationName::toString).orElse("null")
                                    + "." + origin.column() + " > ." + column.name()));
                }
            }
        }
    }

    private static Catalog catalog(JsonNode schema) {
        Map<RelationName, Catalog.Known> known = new HashMap<>();
        schema.properties().forEach(relation -> {
            List<Catalog.KnownColumn> columns = new ArrayList<>();
            relation.getValue()
                    .forEach(column -> columns.add(new Catalog.KnownColumn(column.asText(), Nullability.UNKNOWN)));
            String[] parts = relation.getKey().split("\\.");
            int size = parts.length;
            RelationName name = new RelationName(
                    size > 2 ? parts[size - 3] : "", size > 1 ? parts[size - 2] : "", parts[size - 1]);
            known.put(name.folded(), new Catalog.Known(columns, true, List.of()));
        });
        return relation -> Optional.ofNullable(known.get(relation.folded()));
    }
}
