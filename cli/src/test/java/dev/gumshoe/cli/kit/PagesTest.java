package dev.gumshoe.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gumshoe.adapters.patterns.CasesFile;
import dev.gumshoe.adapters.patterns.PatternFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages and schemas of docs/ agree with the patterns. {@code gumshoe rules docs --sources engine/src/main/java} writes the pages. */
class PagesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final List<Shelf.Pattern> PATTERNS = Shelf.of(List.of()).patterns();

    @Test
    void thePagesOnPatternsAreCurrent() throws IOException {
        Map<String, String> pages = PatternPages.of(PATTERNS);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertThat(DOCS.resolve(page.getKey())).hasContent(page.getValue());
        }
        try (Stream<Path> there = Files.list(DOCS.resolve("patterns"))) {
            assertThat(there.map(file -> "patterns/" + file.getFileName())).allMatch(pages::containsKey);
        }
    }

    @Test
    void theVocabularyIsCurrent() {
        assertThat(DOCS.resolve("vocabulary.md"))
                .hasContent(VocabularyPage.of(Path.of("..", "engine", "src", "main", "java")));
    }

    @Test
    void everyPatternKeepsToTheSchemas() throws IOException {
        Schema pattern = schema("pattern.schema.json");
        Schema cases = schema("cases.schema.json");
        for (Shelf.Pattern one : PATTERNS) {
            assertThat(pattern.validate(text(one, PatternFile.NAME), InputFormat.YAML))
                    .as(one.id())
                    .isEmpty();
            assertThat(cases.validate(text(one, CasesFile.NAME), InputFormat.YAML))
                    .as(one.id())
                    .isEmpty();
        }
    }

    @Test
    void theSchemasRefuseWhatTheReadersRefuse() throws IOException {
        String description = text(PATTERNS.get(0), PatternFile.NAME);
        assertThat(schema("pattern.schema.json")
                        .validate(description.replace("severity: ", "severity: no"), InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema("pattern.schema.json").validate(description + "more: 1\n", InputFormat.YAML))
                .isNotEmpty();
        assertThat(schema("cases.schema.json").validate("reports: {}\n", InputFormat.YAML))
                .isNotEmpty();
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve(name)), InputFormat.JSON);
    }

    private static String text(Shelf.Pattern pattern, String file) throws IOException {
        return Files.readString(pattern.folder().resolve(file));
    }
}
