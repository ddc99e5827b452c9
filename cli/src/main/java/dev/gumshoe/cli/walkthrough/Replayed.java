package dev.gumshoe.cli.walkthrough;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.adapters.record.CaseRecord;
import dev.gumshoe.adapters.record.Replay;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.journal.Journal;
import dev.gumshoe.engine.loop.Budget;
import dev.gumshoe.engine.loop.Inquiry;
import dev.gumshoe.engine.loop.Investigation;
import dev.gumshoe.engine.loop.Suppressor;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.probe.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What comes of a case when it is run again from its record.
 *
 * @param unanswered the questions that were asked now and that the record has no answer to
 */
public record Replayed(CaseFile caseFile, List<Question> unanswered) {
    private static final Clock STOPPED = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final Budget UNLIMITED = new Budget(Integer.MAX_VALUE, Duration.ofDays(1), Integer.MAX_VALUE);

    public Replayed {
        requireNonNull(caseFile, "caseFile is null");
        unanswered = List.copyOf(unanswered);
    }

    /** Runs a case again, without any warehouse. */
    public static Replayed of(CaseRecord record, RuleSet rules) throws WarehouseException {
        Replay replay = new Replay(record);
        Investigation investigation = new Investigation(
                rules.decider(),
                replay,
                replay::plan,
                replay::objection,
                replay::downstream,
                replay.patches(),
                new NoJournal(),
                STOPPED,
                UNLIMITED,
                replay::isStopped,
                line -> {});
        CaseFile whole = investigation.run(
                new Inquiry(record.project(), record.inputs(), record.leads(), record.facts(), rules.patterns()));
        CaseFile left = new Suppressor(record.requests(), record.today()).apply(whole);
        return new Replayed(left, replay.unanswered());
    }

    /** A replay leaves no trace. */
    private static final class NoJournal implements Journal {
        @Override
        public void record(Event event) {
            // what happened is on record already
        }

        @Override
        public String lastDigest() {
            return "";
        }
    }
}
