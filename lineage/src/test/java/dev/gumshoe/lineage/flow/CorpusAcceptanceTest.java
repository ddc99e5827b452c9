package dev.gumshoe.lineage.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.Corpus.Entry;
import dev.gumshoe.lineage.sql.Dialect;
import dev.gumshoe.lineage.sql.JsonText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lineage against corpora that were written for other tools. */
@Tag("acceptance")
class CorpusAcceptanceTest {
    private static final Set<String> COLUMN_FORMS = Set.of("SELECT", "INSERT", "CREATE");
    /** What the corpus counts: whatever stands in the expression of a column, and the rows that a count counts. */
    private static final Set<Transformation> COUNTED = EnumSet.of(
            Transformation.IDENTITY,
            Transformation.CAST,
            Transformation.EXPRESSION,
            Transformation.WINDOW_VALUE,
            Transformation.AGGREGATION,
            Transformation.CONDITION,
            Transformation.WINDOW,
            Transformation.ROWS);

    private final List<String> misses = new ArrayList<>();

    @Test
    void findsTheColumnLineageOfNearlyEveryStatement() throws Exception {
        Score score = new Score();
        Score others = new Score();
        for (Entry entry : Corpus.entries("sqllineage_column.jsonl")) {
            boolean supported = entry.dialect().isPresent() && COLUMN_FORMS.contains(entry.form());
            Catalog catalog = Corpus.catalog(entry);
            Set<String> found = columns(entry, catalog);
            Set<String> expected = expectedColumns(entry);
            boolean exact = (supported ? score : others).add(entry.labels().toString(), expected, found);
            note(exact, supported, entry, expected, found);
        }
        score.print("column lineage, SELECT, CTAS, INSERT and CREATE VIEW of the supported dialects");
        others.print("column lineage, other forms and dialects");
        misses.forEach(System.out::println);
        assertThat(score.exactShare()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void findsTheTableLineageOfNearlyEveryStatement() throws Exception {
        Score score = new Score();
        Score others = new Score();
        for (Entry entry : Corpus.entries("sqllineage_table.jsonl")) {
            boolean supported = entry.dialect().isPresent();
            EndToEnd lineage = lineage(entry, Catalog.NONE).endToEnd();
            Set<String> found = new TreeSet<>();
            lineage.sources().forEach(relation -> found.add("reads " + word(relation.toString())));
            lineage.targets().forEach(relation -> found.add("writes " + word(relation.toString())));
            Set<String> expected = new TreeSet<>();
            list(entry, "sources").forEach(relation -> expected.add("reads " + word(relation)));
            list(entry, "targets").forEach(relation -> expected.add("writes " + word(relation)));
            boolean exact = (supported ? score : others).add(entry.labels().toString(), expected, found);
            note(exact, supported, entry, expected, found);
        }
        score.print("table lineage of the supported dialects");
        others.print("table lineage of other dialects");
        misses.forEach(System.out::println);
        assertThat(score.exactShare()).isGreaterThanOrEqualTo(0.98);
    }

    private void note(boolean exact, boolean supported, Entry entry, Set<String> expected, Set<String> found) {
        if (!exact) {
            misses.add((supported ? "miss " : "miss outside ") + entry.id() + " " + entry.labels() + "\n  expected "
                    + expected + "\n  found    " + found + "\n  unread   "
                    + lineage(entry, Catalog.NONE).unread());
        }
    }

    private static ScriptLineage lineage(Entry entry, Catalog catalog) {
        return ScriptLineage.of(entry.sql(), entry.dialect().orElse(Dialect.ANSI), catalog);
    }

    private static Set<String> columns(Entry entry, Catalog catalog) {
        return lineage(entry, catalog).endToEnd().edges().stream()
                .filter(edge -> COUNTED.contains(edge.from().transformation()))
                .map(edge -> edge(
                        edge.from().relation().map(RelationName::toString).orElse("null"),
                        edge.from().column(),
                        edge.target().toString(),
                        edge.column()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expectedColumns(Entry entry) {
        Set<String> edges = new TreeSet<>();
        if (entry.fields().get("expected") instanceof List<?> expected) {
            for (Object edge : expected) {
                var from = JsonText.asObject(JsonText.asObject(edge).getOrDefault("from", ""));
                var to = JsonText.asObject(JsonText.asObject(edge).getOrDefault("to", ""));
                edges.add(edge(
                        String.valueOf(from.get("table")),
                        String.valueOf(from.get("column")),
                        String.valueOf(to.get("table")),
                        String.valueOf(to.get("column"))));
            }
        }
        return edges;
    }

    private static List<String> list(Entry entry, String field) {
        return entry.fields().get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String edge(String fromTable, String fromColumn, String toTable, String toColumn) {
        return word(fromTable) + "." + word(fromColumn) + " > " + word(toTable) + "." + word(toColumn);
    }

    private static String word(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
