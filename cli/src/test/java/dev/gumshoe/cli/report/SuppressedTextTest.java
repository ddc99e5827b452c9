package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.casefile.Suppression.State;
import dev.gumshoe.engine.loop.Suppressor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressedTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final CaseFile WHOLE = SampleCase.found();
    private static final Finding FIRST = WHOLE.findings().get(0);

    private static CaseFile suppressed(String pattern, LocalDate until) {
        Suppressor.Request request = new Suppressor.Request(
                "gumshoe.yml:3", pattern, "orders", Set.of(FIRST.model()), "finance knows", until);
        return new Suppressor(List.of(request), TODAY).apply(WHOLE);
    }

    @Test
    void leavesAFindingOutUntilItsDayAndSaysSo() {
        CaseFile left = suppressed(FIRST.pattern(), TODAY);

        assertThat(left.findings())
                .doesNotContain(FIRST)
                .hasSize(WHOLE.findings().size() - 1);
        assertThat(left.suppressions().get(0).state()).isEqualTo(State.APPLIED);
        assertThat(TextReport.of(left, new ReportOptions(false, 100, false, false)))
                .contains(
                        "Suppressed",
                        "finance knows",
                        "1 finding until 2026-11-21",
                        FIRST.headline().substring(0, 20));
    }

    @Test
    void theDifferenceStillAddsUp() {
        for (Attribution one : suppressed("*", TODAY).attributions()) {
            BigDecimal sum =
                    one.shares().stream().map(Attribution.Share::value).reduce(one.residual(), BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(one.delta());
        }
    }

    @Test
    void reportsAgainWhatHasExpired() {
        CaseFile left = suppressed("*", TODAY.minusDays(1));

        assertThat(left.findings()).isEqualTo(WHOLE.findings());
        assertThat(left.suppressions().get(0).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void saysWhatMatchesNothing() {
        CaseFile left = suppressed("no-such-pattern", TODAY);

        assertThat(left.findings()).isEqualTo(WHOLE.findings());
        assertThat(left.suppressions().get(0).state()).isEqualTo(State.UNMATCHED);
    }

    @Test
    void isWrittenReadAndKeepsToTheSchema() throws IOException {
        String json = CaseJson.write(suppressed(FIRST.pattern(), TODAY));

        assertThat(CaseJson.write(CaseJson.read(json))).isEqualTo(json).contains("\"judged_on\": \"2026-11-21\"");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("..", "docs", "case-file.schema.json")), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(CaseJson.write(WHOLE)).doesNotContain("suppressions");
    }
}
