package dev.gumshoe.adapters.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.engine.journal.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlJournalTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-03-04T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private String lastDigest = "";

    @BeforeEach
    void writeFourEvents() throws IOException {
        file = folder.resolve("journal.jsonl");
        try (JsonlJournal journal = JsonlJournal.open(file, NOON)) {
            assertThat(journal.lastDigest()).isEmpty();
            journal.record(Event.of("artifact", "path", "target/manifest.json"));
            journal.record(Event.of("query", "sql", "select\n'é \u2028'", "reason", "why not"));
            journal.record(Event.of("query", "sql", "select 2"));
            journal.record(Event.of("end"));
            lastDigest = journal.lastDigest();
        }
    }

    @Test
    void writesALineForEachEventWithTheDigestOfTheLineBefore() throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .isEqualTo("{\"n\":1,\"at\":\"2025-03-04T12:00:00Z\",\"kind\":\"artifact\","
                        + "\"fields\":{\"path\":\"target/manifest.json\"},\"previous\":\"\"}");
        assertThat(lines.get(2))
                .endsWith("\"previous\":\"" + LineDigest.of(lines.get(1).getBytes(StandardCharsets.UTF_8)) + "\"}");
        assertThat(lastDigest).isEqualTo(LineDigest.of(lines.get(3).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void findsNothingWrongWithAJournalAsItWasWritten() throws IOException {
        assertThat(JournalCheck.verify(file, Optional.of(lastDigest))).isEqualTo(new JournalVerdict(4, lastDigest, ""));
        assertThat(JournalCheck.verify(file, Optional.empty()).isIntact()).isTrue();
    }

    @Test
    void findsAChangedLine() throws IOException {
        List<String> lines = lines();
        lines.set(1, lines.get(1).replace("why not", "because"));
        assertThat(objection(lines))
                .isEqualTo(
                        "line 3 does not follow from the line before; expected its digest (one of the two was changed)");
    }

    @Test
    void findsARemovedLine() throws IOException {
        List<String> lines = lines();
        lines.remove(1);
        assertThat(objection(lines))
                .isEqualTo("line 2 has number 3; expected 2 (a line was removed, inserted or moved)");
    }

    @Test
    void findsAnInsertedLine() throws IOException {
        List<String> lines = lines();
        lines.add(1, lines.get(1));
        assertThat(objection(lines))
                .isEqualTo("line 3 has number 2; expected 3 (a line was removed, inserted or moved)");
    }

    @Test
    void findsLinesThatChangedPlaces() throws IOException {
        List<String> lines = lines();
        Collections.swap(lines, 1, 2);
        assertThat(objection(lines)).startsWith("line 2 has number 3");
    }

    @Test
    void findsALineThatIsNone() throws IOException {
        List<String> lines = lines();
        lines.set(2, "");
        assertThat(objection(lines)).isEqualTo("line 3 is not an event; expected JSON with 'n' and 'previous'");
    }

    @Test
    void findsAnEndThatIsCutShort() throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 5));
        assertThat(JournalCheck.verify(file, Optional.empty()).objection())
                .isEqualTo(file + ": line 4 is cut short; expected a line end");
    }

    @Test
    void findsAMissingEndByTheDigestInTheCaseFile() throws IOException {
        Files.write(file, lines().subList(0, 3));
        assertThat(JournalCheck.verify(file, Optional.empty()).isIntact()).isTrue();
        assertThat(JournalCheck.verify(file, Optional.of(lastDigest)).objection())
                .isEqualTo(file + ": ends with another line than the case file says; expected the digest '" + lastDigest
                        + "' (lines were removed from the end, or the last was changed)");
    }

    @Test
    void findsAChangedLastLineByTheDigestInTheCaseFile() throws IOException {
        List<String> lines = lines();
        lines.set(3, lines.get(3).replace("end", "END"));
        Files.write(file, lines);
        assertThat(JournalCheck.verify(file, Optional.of(lastDigest)).isIntact())
                .isFalse();
    }

    @Test
    void findsLinesAfterTheEnd() throws IOException {
        try (JsonlJournal journal = JsonlJournal.open(file, NOON)) {
            journal.record(Event.of("query", "sql", "select 3"));
        }
        assertThat(JournalCheck.verify(file, Optional.empty()).lines()).isEqualTo(5);
        assertThat(JournalCheck.verify(file, Optional.of(lastDigest)).objection())
                .isEqualTo(file + ": goes on after line 4; expected that to be the last");
    }

    @Test
    void setsAJournalAsideThatCannotBeGoneOnWith() throws IOException {
        String text = Files.readString(file);
        String cut = text.substring(0, text.length() - 5);
        for (String broken : List.of(cut, "not a journal\n")) {
            Files.writeString(file, broken);
            JsonlJournal.open(file, NOON).close();
            assertThat(JournalCheck.verify(file, Optional.empty()).isIntact()).isTrue();
        }
        assertThat(Files.readAllLines(file)).singleElement().asString().contains("the last line is not an event");
        assertThat(folder.resolve("journal.jsonl.broken-1")).content().isEqualTo(cut);
        assertThat(folder.resolve("journal.jsonl.broken-2")).content().isEqualTo("not a journal\n");
    }

    @Test
    void goesOnAfterALineOfAnyLengthAndLeavesItToTheCheckWhatCameBefore() throws IOException {
        try (JsonlJournal journal = JsonlJournal.open(file, NOON)) {
            journal.record(Event.of("query", "sql", "select '" + "x".repeat(200_000) + "'"));
        }
        try (JsonlJournal journal = JsonlJournal.open(file, NOON)) {
            journal.record(Event.of("end"));
        }
        assertThat(JournalCheck.verify(file, Optional.empty()).lines()).isEqualTo(6);
        List<String> lines = lines();
        lines.set(1, lines.get(1).replace("why not", "because"));
        Files.write(file, lines);
        JsonlJournal.open(file, NOON).close();
        assertThat(JournalCheck.verify(file, Optional.empty()).objection())
                .isEqualTo(
                        file
                                + ": line 3 does not follow from the line before; expected its digest (one of the two was changed)");
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private String objection(List<String> lines) throws IOException {
        Files.write(file, lines);
        return JournalCheck.verify(file, Optional.empty()).objection().replace(file + ": ", "");
    }
}
