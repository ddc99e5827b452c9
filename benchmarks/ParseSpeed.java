import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.ParseOutcome;
import dev.gumshoe.lineage.sql.SqlFront;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the SQL of folders of manifests and of files of JSON lines, one statement after the other, and prints how fast.
 *
 * <p>Arguments: the seconds to warm up, the seconds to measure, then folders and files. {@code --unread} instead of the seconds
 * lists what cannot be read.
 */
public final class ParseSpeed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Statement(String id, Dialect dialect, String sql) {}

    private record Corpus(String name, List<Statement> statements) {}

    public static void main(String[] args) throws Exception {
        boolean list = args[0].equals("--unread");
        List<Corpus> corpora = new ArrayList<>();
        for (int i = list ? 1 : 2; i < args.length; i++) {
            corpora.add(read(Path.of(args[i])));
        }
        if (list) {
            corpora.forEach(ParseSpeed::listUnread);
            return;
        }
        double warmUp = Double.parseDouble(args[0]);
        double measured = Double.parseDouble(args[1]);
        corpora.forEach(corpus -> run(corpus, warmUp / corpora.size()));
        System.out.println("| corpus | statements | read | MB | statements/s | MB/s |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (Corpus corpus : corpora) {
            double megabytes = corpus.statements().stream()
                            .mapToLong(statement -> statement.sql().length())
                            .sum()
                    / 1e6;
            double perSecond = run(corpus, measured);
            int count = corpus.statements().size();
            System.out.printf(
                    "| %s | %d | %d | %.2f | %.0f | %.1f |%n",
                    corpus.name(), count, parsed(corpus), megabytes, perSecond, perSecond * megabytes / count);
        }
    }

    /** Reads the corpus over and over; statements per second of processor time, garbage collection and compiler included. */
    private static double run(Corpus corpus, double seconds) {
        long processor = processorTime();
        long count = 0;
        while (processorTime() - processor < seconds * 1e9) {
            for (Statement statement : corpus.statements()) {
                SqlFront.parse(statement.sql(), statement.dialect());
            }
            count += corpus.statements().size();
        }
        return count / ((processorTime() - processor) / 1e9);
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long parsed(Corpus corpus) {
        return corpus.statements().stream()
                .filter(statement ->
                        SqlFront.parse(statement.sql(), statement.dialect()) instanceof ParseOutcome.Parsed)
                .count();
    }

    private static void listUnread(Corpus corpus) {
        Map<Dialect, int[]> counts = new TreeMap<>();
        for (Statement statement : corpus.statements()) {
            ParseOutcome outcome = SqlFront.parse(statement.sql(), statement.dialect());
            int[] count = counts.computeIfAbsent(statement.dialect(), dialect -> new int[2]);
            count[0]++;
            if (outcome instanceof ParseOutcome.Parsed) {
                count[1]++;
            } else {
                System.out.println(statement.dialect() + " " + statement.id() + ": " + outcome);
            }
        }
        counts.forEach((dialect, count) ->
                System.out.printf("%s: %s %d of %d read%n", corpus.name(), dialect, count[1], count[0]));
    }

    private static Corpus read(Path path) throws Exception {
        List<Statement> statements = new ArrayList<>();
        if (Files.isRegularFile(path)) {
            for (String line : Files.readAllLines(path)) {
                statements.add(ofLine(JSON.readTree(line)));
            }
        } else {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted().toList()) {
                    if (file.getFileName().toString().matches("manifest.*\\.json")) {
                        statements.addAll(ofManifest(file));
                    }
                }
            }
        }
        return new Corpus(path.getFileName().toString(), statements);
    }

    private static List<Statement> ofManifest(Path file) throws Exception {
        JsonNode manifest = JSON.readTree(file.toFile());
        String adapter = manifest.path("metadata").path("adapter_type").asText("");
        List<Statement> statements = new ArrayList<>();
        manifest.path("nodes").fields().forEachRemaining(node -> {
            JsonNode fields = node.getValue();
            String sql = fields.path("compiled_code").asText(fields.path("compiled_sql").asText(""));
            if (!sql.isBlank() && !sql.equals("null") && !fields.path("language").asText().equals("python")) {
                statements.add(new Statement(file + " " + node.getKey(), Dialect.ofAdapter(adapter), sql));
            }
        });
        return statements;
    }

    private static Statement ofLine(JsonNode fields) {
        String dialect = fields.has("dialects")
                ? fields.get("dialects").path(0).asText()
                : fields.path("dialect").asText();
        String id = fields.path("id").asText(fields.path("rule").asText() + " " + fields.path("case").asText());
        return new Statement(id, Dialect.ofAdapter(dialect), fields.get("sql").asText());
    }
}
