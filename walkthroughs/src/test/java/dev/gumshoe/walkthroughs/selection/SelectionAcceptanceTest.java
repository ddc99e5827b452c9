package dev.gumshoe.walkthroughs.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gumshoe.walkthroughs.selection.RealManifest.Asked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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
    private static final int DIGITS = 16;

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
        Path project = temporary.resolve(real.manifest().replace('/', '-'));
        place(real.manifest(), project.resolve("target"));
        if (!real.earlier().isEmpty()) {
            place(real.earlier(), project.resolve("state"));
        }
        List<String> differences = new ArrayList<>();
        for (Asked asked : real.asked()) {
            List<String> words = new Transcript(asked.commandLine(), List.of(), List.of(), false).words();
            String answer = digest(Ls.of(project, words).out());
            if (!answer.equals(asked.answer())) {
                differences.add(asked.commandLine() + ": dbt " + asked.answer() + ", we " + answer);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(real.asked()).hasSizeGreaterThan(30);
    }

    private static void place(String manifest, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(DATA.resolve(manifest), folder.resolve("manifest.json"));
    }

    private static String digest(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        byte[] digest = sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return lines.size() + " " + HexFormat.of().formatHex(digest).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
