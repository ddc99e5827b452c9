package dev.gumshoe.cli.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final List<Judged> FINDINGS = List.of(
            new Judged("jira", "a", 0.92, true),
            new Judged("jira", "b", 0.94, false),
            new Judged("xero", "a", 0.3, false),
            new Judged("zuora", "a", 1, true));

    @Test
    void scoresTheMeanOfTheSquaredErrors() {
        double sum = 0.08 * 0.08 + 0.94 * 0.94 + 0.3 * 0.3;
        assertThat(new Calibration(FINDINGS).brier()).isCloseTo(sum / 4, within(1e-9));
    }

    @Test
    void comparesWhatWasStatedWithWhatWasRightBinByBin() {
        assertThat(new Calibration(FINDINGS).bins())
                .extracting(Calibration.Bin::findings, Calibration.Bin::observed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 0.0),
                        org.assertj.core.groups.Tuple.tuple(2, 0.5),
                        org.assertj.core.groups.Tuple.tuple(1, 1.0));
    }

    @Test
    void putsNoProjectIntoBothHalves() {
        List<Calibration> halves = new Calibration(FINDINGS).halves();
        assertThat(halves.get(0).projects()).containsExactly("jira", "zuora");
        assertThat(halves.get(1).projects()).containsExactly("xero");
    }

    @Test
    void saysWhereNoPlantingWasRead() {
        assertThat(CalibrationPage.of(FINDINGS, List.of()).get("calibration.md"))
                .contains("4 findings, Brier score", "None was read");
        assertThat(CalibrationPage.of(FINDINGS, FINDINGS))
                .containsOnlyKeys("calibration.md", "calibration-cases.svg", "calibration-plantings.svg");
    }
}
