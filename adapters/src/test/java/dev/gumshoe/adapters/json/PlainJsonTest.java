package dev.gumshoe.adapters.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainJsonTest {

    @Test
    void endsNoElementAndMovesNoCursor() {
        assertThat(PlainJson.compact(List.of("</script>&'", "\u001b[31m\u007f", "\u202e\u2028")))
                .isEqualTo("[\"\\u003C/script\\u003E\\u0026\\u0027\",\"\\u001B[31m\\u007F\",\"\\u202e\\u2028\"]");
    }

    @Test
    void leavesOtherLettersAlone() {
        assertThat(PlainJson.compact(Map.of("größe", 1))).isEqualTo("{\"größe\":1}");
    }

    @Test
    void indentsAndEndsTheLastLine() {
        assertThat(PlainJson.pretty(Map.of("a", List.of(true)))).isEqualTo("{\n  \"a\" : [\n    true\n  ]\n}\n");
    }
}
