package dev.gumshoe.engine.journal;

/** The append-only record of an investigation: what was read and asked, when, why, and what came back. */
public interface Journal {

    /** Adds an event. The journal stamps it with the time and chains it to the event before. */
    void record(Event event);

    /** The digest of the last line, which vouches for all lines before it; empty before the first. */
    String lastDigest();
}
