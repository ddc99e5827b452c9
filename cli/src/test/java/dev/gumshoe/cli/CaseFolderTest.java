package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFolderTest {
    @TempDir
    private Path project;

    @Test
    void staysInsideTheProject() {
        assertThatThrownBy(() -> CaseFolder.of(project, "../../elsewhere"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsACaseWithTheUserWhereTheProjectCannotBeWritten() throws IOException {
        Files.writeString(project.resolve(".gumshoe"), "in the way");
        CaseFolder folder = CaseFolder.of(project, "a-case");
        assertThat(folder.isElsewhere(project)).isTrue();
        assertThat(folder.path()).startsWithRaw(Path.of(System.getProperty("user.home")));
    }

    @Test
    void replacesAnEarlierCaseAndLeavesNoDraft() throws IOException {
        CaseFolder folder = CaseFolder.of(project, "a-case");
        folder.write("old", "old");
        folder.write("new", "new");
        assertThat(folder.caseFile()).hasContent("new");
        try (Stream<Path> files = Files.list(folder.path())) {
            assertThat(files).containsExactlyInAnyOrder(folder.caseFile(), folder.report());
        }
    }

    @Test
    void writesOverALinkInsteadOfWhereItLeads() throws IOException {
        CaseFolder folder = CaseFolder.of(project, "a-case");
        folder.create();
        Path elsewhere = Files.writeString(project.resolve("elsewhere"), "untouched");
        Files.createSymbolicLink(folder.caseFile(), elsewhere);
        folder.write("new", "new");
        assertThat(elsewhere).hasContent("untouched");
        assertThat(folder.caseFile()).hasContent("new");
    }
}
