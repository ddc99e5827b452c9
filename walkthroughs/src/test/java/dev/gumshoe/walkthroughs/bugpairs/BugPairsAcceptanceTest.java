package dev.gumshoe.walkthroughs.bugpairs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gumshoe.walkthroughs.Precision;
import dev.gumshoe.walkthroughs.Shared;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real bugs: the figure that the mended release has is what someone expects of the release with the bug. There the right model and the right
 * pattern stand first; the mended release is swept and must not be accused.
 */
@Tag("acceptance")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BugPairsAcceptanceTest {
    private final List<String> table = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temporary;

    @BeforeAll
    void head() {
        table.add("| pair | lead | before, after | first finding | the fixes give | seen in `after` |");
        table.add("| --- | --- | --- | --- | --- | --- |");
    }

    @AfterAll
    void print() {
        table.forEach(System.out::println);
    }

    @TestFactory
    List<DynamicTest> everyPairIsToldApart() {
        Path shared = Shared.data("bug-pairs");
        return BugPair.all().stream()
                .map(pair -> DynamicTest.dynamicTest(pair.id(), () -> tell(pair, shared.resolve(pair.id()))))
                .toList();
    }

    private void tell(BugPair pair, Path folder) throws Exception {
        PairSide before = PairSide.of(pair, folder, "before", temporary);
        PairSide after = PairSide.of(pair, folder, "after", temporary);
        JsonNode mended = after.investigate("--sweep");
        String seen = accusations(pair, mended);
        for (String lead : pair.leads()) {
            String expected = after.figure(lead);
            JsonNode found = before.investigate("--expect", lead + "=" + expected);
            JsonNode first = found.path("findings").path(0);
            String wanted = pair.calendar().isEmpty() ? expected : before.figure(pair.calendar() + ".count");
            table.add(row(pair, lead, change(found, expected), first, outcome(found, wanted), seen));
            assertFirst(pair, found);
            if (pair.fixGivesTheFigure() || byHand(found).isBlank()) {
                assertThat(mendedBy(found, wanted)).as(lead).isEqualByComparingTo(wanted);
            }
        }
        if (!pair.failed().isEmpty()) {
            before.reportFailure(pair.root(), pair.failed());
            JsonNode found = before.investigate();
            table.add(row(pair, pair.failed(), "", found.path("findings").path(0), outcome(found, ""), seen));
            assertFirst(pair, found);
        }
        compareWhatIsTheSame(pair, before, after, seen);
        assertThat(seen).isEqualTo("nothing");
        Precision.assertJudged(said(pair, mended));
    }

    /** All that a sweep says of the mended release. */
    private static List<String> said(BugPair pair, JsonNode mended) {
        List<String> rows = new ArrayList<>();
        String project = pair.id() + " after";
        mended.path("findings")
                .forEach(finding -> rows.add(Precision.row(
                        project,
                        finding.path("pattern").asText(),
                        finding.path("at").asText(),
                        finding.path("headline").asText())));
        mended.path("decisions")
                .forEach(decision -> rows.add(Precision.row(
                        project,
                        "question",
                        decision.path("at").asText(),
                        decision.path("question").asText())));
        return rows;
    }

    private void compareWhatIsTheSame(BugPair pair, PairSide before, PairSide after, String seen) throws Exception {
        for (String figure : pair.same()) {
            String value = after.figure(figure);
            table.add(
                    "| " + String.join(" | ", pair.id(), figure, value + ", " + value, oneLine(pair.unseen()), "", seen)
                            + " |");
            assertThat(before.figure(figure)).as(figure).isEqualTo(value);
        }
        if (!pair.differing().isEmpty()) {
            table.add("| " + String.join(" | ", pair.id(), "none", "", oneLine(pair.unseen()), "", seen) + " |");
            assertThat(PairSide.answer(pair.differing())).isEqualTo("0");
        }
    }

    private static void assertFirst(BugPair pair, JsonNode found) {
        JsonNode first = found.path("findings").path(0);
        assertThat(first.path("pattern").asText()).as(found.toString()).isEqualTo(pair.pattern());
        assertThat(first.path("model").asText()).endsWith("." + pair.root());
    }

    /** The findings in the mended release that say of its root what is said of the other's. */
    private static String accusations(BugPair pair, JsonNode mended) {
        List<String> accused = new ArrayList<>();
        mended.path("findings").forEach(finding -> {
            if (finding.path("model").asText().endsWith("." + pair.root())) {
                accused.add(finding.path("pattern").asText());
            }
        });
        return accused.isEmpty() ? "nothing" : String.join(", ", accused);
    }

    /** What the figure becomes with the first finding's fix, or where that is a part, with the fixes of all put together. */
    private static BigDecimal mendedBy(JsonNode found, String wanted) {
        JsonNode attribution = found.path("attributions").path(0);
        for (JsonNode fix : found.path("findings").path(0).path("fixes")) {
            JsonNode after = fix.path("outcomes").path(0).path("after");
            if (!after.isMissingNode() && after.asText().equals(wanted)) {
                return after.decimalValue();
            }
        }
        return attribution
                .path("expected")
                .decimalValue()
                .subtract(attribution.path("residual").decimalValue());
    }

    /** Why the first finding proposes no fix; empty where it does. */
    private static String byHand(JsonNode found) {
        return found.path("findings").path(0).path("by_hand").asText();
    }

    private static String outcome(JsonNode found, String wanted) {
        String reason = byHand(found);
        return reason.isEmpty() ? mendedBy(found, wanted).toPlainString() : reason;
    }

    private static String change(JsonNode found, String expected) {
        JsonNode actual = found.path("attributions").path(0).path("actual");
        return (actual.isMissingNode() ? "not built" : actual.asText()) + ", " + expected;
    }

    private static String row(BugPair pair, String lead, String change, JsonNode first, String fixes, String seen) {
        String found = first.path("pattern").asText("nothing") + " in "
                + first.path("model").asText().replaceAll(".*\\.", "");
        return "| " + String.join(" | ", pair.id(), lead, change, found, oneLine(fixes), seen) + " |";
    }

    private static String oneLine(String text) {
        return text.strip().replace('\n', ' ');
    }
}
