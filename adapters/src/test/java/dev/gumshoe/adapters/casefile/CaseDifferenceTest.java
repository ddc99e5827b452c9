package dev.gumshoe.adapters.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.casefile.CaseDifference.Change;
import dev.gumshoe.adapters.casefile.CaseDifference.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseDifferenceTest {

    private static String caseFile(String outcome, String findings) {
        return "{\"outcome\": \"" + outcome + "\", \"findings\": [" + findings + "], \"queries\": [{\"id\": \"q1\"}]}";
    }

    private static String finding(String id, String pattern, int rows, String evidence) {
        return "{\"id\": \"" + id + "\", \"pattern\": \"" + pattern + "\", \"at\": \"orders\", \"headline\": \"" + rows
                + " rows\", \"portion\": {\"rows\": " + rows + "}, \"evidence\": [{\"kind\": \"" + evidence
                + "\", \"queries\": [\"" + id + "\"]}]}";
    }

    @Test
    void findsNothingBetweenCasesThatOnlyNameThingsDifferently() {
        CaseDifference none = CaseDifference.between(
                caseFile("found", finding("f1", "a", 7, "x") + ", " + finding("f2", "b", 3, "y")),
                caseFile("found", finding("f1", "b", 3, "y") + ", " + finding("f2", "a", 7, "x")));
        assertThat(none.isNone()).isTrue();
        assertThat(none.wayDiffers()).isFalse();
    }

    @Test
    void saysWhatIsGoneNewAndChanged() {
        CaseDifference difference = CaseDifference.between(
                caseFile("found", finding("f1", "a", 7, "x") + ", " + finding("f2", "b", 3, "y")),
                caseFile("undetermined", finding("f1", "a", 5, "z") + ", " + finding("f2", "c", 2, "y")));
        assertThat(difference.changes())
                .containsExactly(
                        new Change("outcome", Kind.CHANGED, "", List.of("found is now undetermined")),
                        new Change(
                                "findings",
                                Kind.CHANGED,
                                "a, orders",
                                List.of(
                                        "headline: 7 rows is now 5 rows",
                                        "portion.rows: 7 is now 5",
                                        "evidence: no longer x",
                                        "evidence: now also z")),
                        new Change("findings", Kind.GONE, "b, orders", List.of("3 rows")),
                        new Change("findings", Kind.NEW, "c, orders", List.of("2 rows")));
    }

    @Test
    void saysThatOnlyTheWayDiffers() {
        CaseDifference difference = CaseDifference.between(
                caseFile("found", ""), caseFile("found", "").replace("q1", "q2"));
        assertThat(difference.isNone()).isTrue();
        assertThat(difference.wayDiffers()).isTrue();
    }
}
