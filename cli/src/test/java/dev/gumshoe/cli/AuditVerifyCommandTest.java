package dev.gumshoe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.adapters.journal.JsonlJournal;
import dev.gumshoe.engine.journal.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifyCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T03:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path project;

    private CaseFolder folder;

    @BeforeEach
    void keepACase() throws IOException {
        folder = CaseFolder.of(project, "a-case");
        folder.create();
        try (JsonlJournal journal = JsonlJournal.open(folder.journal(), CLOCK)) {
            journal.record(Event.of("query", "sql", "select 1"));
            journal.record(Event.of("query", "sql", "select 2"));
            journal.record(Event.of("end", "case", "a-case"));
        }
        folder.write("{}", "report");
    }

    @Test
    void vouchesForAJournalThatNobodyTouched() {
        CommandRun run = verify(folder.path());
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("intact: 3 lines, up to the last\n");
        assertThat(verify(folder.journal()).out()).isEqualTo(run.out());
    }

    @Test
    void detectsAChangedLine() throws IOException {
        change("select 2", "select 3");
        CommandRun run = verify(folder.path());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("changed: ").contains("line 3");
    }

    @Test
    void detectsThatTheLastLineWasChanged() throws IOException {
        change("a-case", "b-case");
        assertThat(verify(folder.path()).code()).isEqualTo(1);
    }

    @Test
    void detectsThatTheEndIsGone() throws IOException {
        List<String> lines = Files.readAllLines(folder.journal());
        Files.writeString(folder.journal(), String.join("\n", lines.subList(0, 2)) + "\n");
        assertThat(verify(folder.path()).code()).isEqualTo(1);
    }

    @Test
    void saysWhatItCannotVouchForWithoutASeal() throws IOException {
        Files.delete(folder.path().resolve("journal.sha256"));
        assertThat(verify(folder.path()).out())
                .isEqualTo("intact: 3 lines; no 'journal.sha256' vouches for the last of them, nor that none came after"
                        + " it\n");
    }

    @Test
    void saysThatThereIsNoJournal() {
        CommandRun run = verify(project);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).endsWith("there is no such file; expected a case's folder or its journal.jsonl\n");
    }

    private void change(String from, String to) throws IOException {
        String journal = Files.readString(folder.journal());
        Files.writeString(folder.journal(), journal.replace(from, to));
    }

    private static CommandRun verify(Path path) {
        return CommandRun.of((Examination) (project, deep) -> List.of(), "audit", "verify", path.toString());
    }
}
