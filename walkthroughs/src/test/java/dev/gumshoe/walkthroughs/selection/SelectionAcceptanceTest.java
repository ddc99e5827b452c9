package dev.gumshoe.walkthroughs.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compares {@code gumshoe ls} with dbt's own selector over manifests of real projects, of dbt 1.0 to 1.12. */
@Tag("acceptance")
class SelectionAcceptanceTest {
    private static final Path DATA = Path.of(System.getProperty("gumshoe.shared", "../../shared"))
            .resolve("data")
            .normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @TestFactory
    List<DynamicTest> selectsWhatDbtSelects() {
        if (!Files.isDirectory(DATA)) {
            System.out.println("*** skipped: no shared data sets at " + DATA);
        }
        assumeTrue(Files.isDirectory(DATA), () -> "no shared data sets at " + DATA);
        return RealManifest.read(Path.of("selection/manifests.expected.txt")).stream()
                .map(real -> DynamicTest.dynamicTest(real.manifest(), () -> compare(real)))
                .toList();
    }

    private void compare(RealManifest real) throws IOException {
        assertThat(real.differences(DATA, temporary)).isEmpty();
        assertThat(real.asked()).hasSizeGreaterThan(30);
    }
}
