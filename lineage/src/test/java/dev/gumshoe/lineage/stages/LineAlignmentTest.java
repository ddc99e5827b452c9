package dev.gumshoe.lineage.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineAlignmentTest {

    @Test
    void findsLinesWhateverTheirBlanks() {
        assertThat(LineAlignment.align(
                        List.of("select  a,", "\tb", "from t"),
                        List.of("{{ config() }}", "select a,", "  b", "from t")))
                .containsExactly(1, 2, 3);
    }

    @Test
    void findsLinesByWhatStandsOutsideJinja() {
        assertThat(LineAlignment.align(
                        List.of("select a", "from \"db\".\"orders\" as o", "where o.a"),
                        List.of("select a", "from {{ ref('orders') }} as o", "where o.a")))
                .containsExactly(0, 1, 2);
    }

    @Test
    void findsNothingForWhatAMacroWrote() {
        assertThat(LineAlignment.align(
                        List.of("select", "cast(a as text),", "cast(b as text),", "c", "from t"),
                        List.of("select", "{{ columns() }}", "c", "from t")))
                .containsExactly(0, -1, -1, 2, 3);
    }

    @Test
    void cutsLongTextsAtLinesThatOccurOnce() {
        List<String> compiled = lines(5_000, "or x").toList();
        List<String> raw = Stream.concat(Stream.of("{{ config() }}"), lines(5_000, "or {{ y }}"))
                .toList();
        int[] aligned = LineAlignment.align(compiled, raw);
        assertThat(aligned[0]).isEqualTo(1);
        assertThat(aligned[7_000]).isEqualTo(7_001);
        assertThat(aligned[9_999]).isEqualTo(10_000);
    }

    private static Stream<String> lines(int count, String between) {
        return IntStream.range(0, count).boxed().flatMap(i -> Stream.of("a = " + i, between));
    }
}
