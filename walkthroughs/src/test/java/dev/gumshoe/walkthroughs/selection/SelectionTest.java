package dev.gumshoe.walkthroughs.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compares {@code gumshoe ls}, line by line, with what {@code dbt ls} printed for the same project. */
class SelectionTest {
    private static final Path FERRY = Path.of("selection/ferry");

    /** Its selectors.yml has a default. */
    private static final Path PIER = Path.of("selection/pier");

    @TestFactory
    List<DynamicTest> selectsWhatDbtSelects() {
        return Stream.of(FERRY, PIER)
                .flatMap(project -> Transcript.read(project.resolve("selections.expected.txt")).stream()
                        .map(asked -> DynamicTest.dynamicTest(
                                project.getFileName() + " " + asked.commandLine(), () -> compare(project, asked))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> selectsWhatDbtSelectsInTheWalkthrough(@TempDir Path temporary) {
        Path walkthrough = Path.of("wt-02-the-dashboard-is-wrong");
        return RealManifest.read(Path.of("selection/wt-02.expected.txt")).stream()
                .map(real -> DynamicTest.dynamicTest(
                        real.manifest(),
                        () -> assertThat(real.differences(walkthrough, temporary))
                                .isEmpty()))
                .toList();
    }

    private static void compare(Path project, Transcript asked) {
        Ls answer = Ls.of(project, asked.words());
        assertThat(answer.out()).isEqualTo(asked.printed());
        if (asked.refused()) {
            assertThat(answer.code()).isBetween(2, 3);
            assertThat(answer.err()).hasSize(1);
            return;
        }
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEqualTo(warnings(asked));
    }

    private static List<String> warnings(Transcript asked) {
        Stream<String> unmatched = asked.unmatched().stream()
                .map(criterion ->
                        "gumshoe: the selection criterion '" + criterion + "' does not match any enabled nodes");
        Stream<String> none = asked.printed().isEmpty() ? Stream.of("gumshoe: no nodes selected") : Stream.of();
        return Stream.concat(unmatched, none).toList();
    }
}
