package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.engine.casefile.CaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published schema and what is written agree. */
class CaseFileSchemaTest {
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("..", "docs", "case-file.schema.json")), InputFormat.JSON);

    CaseFileSchemaTest() throws IOException {}

    @Test
    void holdsForEveryOutcome() {
        List<CaseFile> cases = List.of(
                SampleCase.found(),
                SampleCase.undetermined(),
                SampleCase.clean(),
                SampleCase.notChecked(),
                SampleCase.saying("a\u001b\"\nb"));
        for (CaseFile caseFile : cases) {
            assertThat(schema.validate(CaseJson.write(caseFile), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void holdsForNothingElse() {
        String json = CaseJson.write(SampleCase.found());
        assertThat(schema.validate(json.replace("\"found\"", "\"maybe\""), InputFormat.JSON))
                .hasSize(1);
        assertThat(schema.validate(json.replaceFirst("\"project\"", "\"projects\""), InputFormat.JSON))
                .hasSize(2);
        assertThat(schema.validate(json.replaceFirst("\"rows\": 7000", "\"rows\": \"7000\""), InputFormat.JSON))
                .hasSize(1);
    }
}
