package dev.gumshoe.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DidYouMeanTest {
    private static final List<String> WORDS = List.of("warehouse", "state", "expect");

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(DidYouMean.closest("warehose", WORDS)).contains("warehouse");
        assertThat(DidYouMean.closest("wareohuse", WORDS)).contains("warehouse");
        assertThat(DidYouMean.closest("STATES", WORDS)).contains("state");
    }

    @Test
    void staysSilentWhereNothingIsNear() {
        assertThat(DidYouMean.closest("budget", WORDS)).isEmpty();
        assertThat(DidYouMean.closest("", WORDS)).isEmpty();
        assertThat(DidYouMean.closest("x".repeat(100_000), WORDS)).isEmpty();
    }

    @Test
    void takesTheFirstByNameOfWordsEquallyNear() {
        assertThat(DidYouMean.closest("cat", List.of("rat", "bat"))).contains("bat");
    }
}
