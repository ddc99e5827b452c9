package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.journal.JsonlJournal;
import dev.gumshoe.cli.CaseFolder;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.journal.Journal;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** The journal in a case's folder. Where the folder cannot be written the case goes on without: its report is worth more. */
final class CaseJournal implements Journal, AutoCloseable {
    private final Optional<JsonlJournal> file;

    private CaseJournal(Optional<JsonlJournal> file) {
        this.file = file;
    }

    static CaseJournal open(CaseFolder folder, Clock clock) {
        try {
            folder.create();
            return new CaseJournal(Optional.of(JsonlJournal.open(folder.journal(), clock)));
        } catch (IOException e) {
            return new CaseJournal(Optional.empty());
        }
    }

    @Override
    public void record(Event event) {
        file.ifPresent(journal -> journal.record(event));
    }

    @Override
    public String lastDigest() {
        return file.map(JsonlJournal::lastDigest).orElse("");
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
