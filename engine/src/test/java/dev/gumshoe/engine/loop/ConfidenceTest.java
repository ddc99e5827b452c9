package dev.gumshoe.engine.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.casefile.Finding.EvidenceLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

    @Test
    void isThePriorWithoutEvidence() {
        assertThat(Confidence.of(0.3, List.of())).isEqualTo(0.3);
    }

    @Test
    void addsTheWeightsInLogOdds() {
        assertThat(Confidence.of(0.5, List.of(line("a", 2.0), line("b", 1.0)))).isEqualTo(0.953);
    }

    @Test
    void countsAKindOnceHoweverManyLinesItHas() {
        assertThat(Confidence.of(0.5, List.of(line("a", 2.0), line("a", 2.0))))
                .isEqualTo(Confidence.of(0.5, List.of(line("a", 2.0))));
    }

    @Test
    void fallsWithEvidenceAgainst() {
        assertThat(Confidence.of(0.5, List.of(line("a", -2.0)))).isLessThan(0.5);
    }

    private static EvidenceLine line(String kind, double weight) {
        return new EvidenceLine(kind, "seen", weight, List.of());
    }
}
