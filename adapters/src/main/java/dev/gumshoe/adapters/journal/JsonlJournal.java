package dev.gumshoe.adapters.journal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.journal.Journal;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/**
 * A journal in a file, one line of JSON for each event:
 *
 * <pre>{"n":2,"at":"2025-03-04T05:06:07Z","kind":"query","fields":{"sql":"select 1"},"previous":"9f86d0..."}</pre>
 *
 * <p>{@code previous} is the SHA-256 of the line before, and empty in the first. Each line is with the operating system when
 * {@link #record} returns.
 */
public final class JsonlJournal implements Journal, Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Clock clock;
    private final OutputStream lines;
    private long count;
    private String lastDigest;

    private JsonlJournal(Path file, Clock clock, OutputStream lines, JournalVerdict before) {
        this.file = file;
        this.clock = clock;
        this.lines = lines;
        this.count = before.lines();
        this.lastDigest = before.lastDigest();
    }

    /**
     * Starts a journal, or goes on with the one that the file holds. One that cannot be gone on with is set aside under another name,
     * which the first line of the new one tells.
     */
    public static JsonlJournal open(Path file, Clock clock) throws IOException {
        requireNonNull(clock, "clock is null");
        JournalVerdict before = Files.exists(file) ? JournalEnd.of(file) : JournalVerdict.EMPTY;
        if (before.isIntact()) {
            return open(file, clock, before);
        }
        Path aside = setAside(file);
        JsonlJournal journal = open(file, clock, JournalVerdict.EMPTY);
        journal.record(Event.of("set-aside", "path", aside.toString(), "why", before.objection()));
        return journal;
    }

    private static JsonlJournal open(Path file, Clock clock, JournalVerdict before) throws IOException {
        OutputStream lines = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new JsonlJournal(file, clock, lines, before);
    }

    private static Path setAside(Path file) throws IOException {
        int number = 1;
        while (Files.exists(file.resolveSibling(file.getFileName() + ".broken-" + number))) {
            number++;
        }
        return Files.move(file, file.resolveSibling(file.getFileName() + ".broken-" + number));
    }

    @Override
    public synchronized void record(Event event) {
        String line = line(event);
        try {
            lines.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            String message = file + ": the journal cannot be written (" + e.getMessage() + "); expected an open file";
            throw new UncheckedIOException(message, e);
        }
        count++;
        lastDigest = LineDigest.of(line.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized String lastDigest() {
        return lastDigest;
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }

    private String line(Event event) {
        ObjectNode line = JSON.createObjectNode();
        line.put("n", count + 1);
        line.put("at", clock.instant().toString());
        line.put("kind", event.kind());
        ObjectNode fields = line.putObject("fields");
        event.fields().forEach(fields::put);
        line.put("previous", lastDigest);
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts always make JSON", e);
        }
    }
}
