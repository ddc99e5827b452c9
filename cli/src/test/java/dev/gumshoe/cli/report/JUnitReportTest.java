package dev.gumshoe.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class JUnitReportTest {
    @Test
    void failsForEachFigureAndEachFindingAndSkipsWhatWasNotChecked() {
        assertThat(JUnitReport.of(SampleCase.found()))
                .contains("<testsuite name=\"gumshoe: shop\" tests=\"5\" failures=\"4\" errors=\"0\" skipped=\"1\">")
                .contains("<testcase classname=\"fct_orders\" name=\"fct_orders.count agrees with truth/export.csv\">")
                .contains("<testcase classname=\"stg_orders\" name=\"Join keys in another form find no match\">")
                .contains("evidence: all 7,000 codes match after upper(trim(...)) [q4]")
                .contains("<skipped message=\"its compiled SQL; run 'dbt compile'\">");
    }

    @Test
    void passesTheLeadOfACleanCase() {
        assertThat(JUnitReport.of(SampleCase.clean()))
                .contains("tests=\"1\" failures=\"0\"", "name=\"sweep: no one complained\"></testcase>");
    }

    @Test
    void neitherPassesNorFailsWhatWasNotChecked() {
        assertThat(JUnitReport.of(SampleCase.notChecked()))
                .contains("tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"2\"");
    }

    @Test
    void marksACaseThatWasCutShort() {
        assertThat(JUnitReport.of(SampleCase.bare(Outcome.CLEAN, Completeness.INTERRUPTED, List.of())))
                .contains("<skipped message=\"the investigation was interrupted\">");
    }
}
