package dev.gumshoe.walkthroughs.sqlfluff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gumshoe.engine.fact.Fact;
import dev.gumshoe.engine.fact.NotAnalysed;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.blocks.RelationIndex;
import dev.gumshoe.lineage.columns.SchemaIndex;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.stages.SqlModel;
import dev.gumshoe.lineage.stages.SqlProject;
import dev.gumshoe.walkthroughs.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The structural half of patterns against sqlfluff's labelled statements. Every disagreement stands with its reason in
 * {@code docs/sqlfluff-agreement.md}.
 */
@Tag("acceptance")
class SqlfluffAcceptanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOC = Path.of("../docs/sqlfluff-agreement.md");
    private static final UniqueId MODEL = new UniqueId("model.sqlfluff.statement");
    private static final Pattern READ = Pattern.compile("(?i)\\b(?:from|join|,)\\s+`?(\\w+(?:\\.\\w+){0,2})`?");

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> disagreements = new ArrayList<>();

    @Test
    void suspectsWhatSqlfluffFails() throws IOException {
        Path file = Shared.data("sql-cases/sqlfluff.jsonl");
        for (String line : Files.readAllLines(file)) {
            JsonNode labelled = JSON.readTree(line);
            Suspicion.of(labelled.path("rule").asText()).ifPresent(one -> compare(one, labelled));
        }
        List<String> table = table();
        table.forEach(System.out::println);
        disagreements.forEach(System.out::println);
        String documented = Files.readString(DOC);
        assertThat(table).allSatisfy(row -> assertThat(documented).contains(row));
        assertThat(disagreements).allSatisfy(one -> assertThat(documented).contains(one));
    }

    private void compare(Suspicion suspicion, JsonNode labelled) {
        int[] count = counts.computeIfAbsent(suspicion.rule(), rule -> new int[3]);
        List<Fact> facts = facts(labelled);
        if (facts.stream().anyMatch(NotAnalysed.class::isInstance)) {
            count[2]++;
            return;
        }
        boolean expected = labelled.path("expect").asText().equals("fail");
        boolean suspected = suspicion.structural().test(facts);
        count[expected == suspected ? 0 : 1]++;
        if (expected != suspected) {
            disagreements.add(
                    "| " + suspicion.rule() + " | `" + labelled.path("case").asText() + "` | "
                            + (expected ? "fail" : "pass") + " | " + (suspected ? "suspected" : "silent") + " |");
        }
    }

    private List<String> table() {
        return Suspicion.all().stream()
                .map(one -> {
                    int[] count = counts.getOrDefault(one.rule(), new int[3]);
                    return "| " + one.rule() + " | `" + one.pattern() + "` | " + count[0] + " | " + count[1] + " | "
                            + count[2] + " |";
                })
                .toList();
    }

    private static List<Fact> facts(JsonNode labelled) {
        String sql = labelled.path("sql").asText();
        Map<RelationName, UniqueId> relations = new LinkedHashMap<>();
        Matcher read = READ.matcher(sql);
        while (read.find()) {
            String name = read.group(1);
            relations.put(relation(name), new UniqueId("source.sqlfluff.raw." + name.replace('.', '_')));
        }
        return SqlProject.analyse(
                        List.of(new SqlModel(MODEL, sql, sql, "models/statement.sql")),
                        new RelationIndex(relations),
                        new SchemaIndex(Map.of()),
                        Dialect.ofAdapter(labelled.path("dialect").asText()))
                .facts(MODEL);
    }

    private static RelationName relation(String name) {
        String[] parts = name.split("\\.", -1);
        int last = parts.length - 1;
        return new RelationName(last > 1 ? parts[last - 2] : "", last > 0 ? parts[last - 1] : "", parts[last]);
    }
}
