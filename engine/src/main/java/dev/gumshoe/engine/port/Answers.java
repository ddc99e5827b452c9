package dev.gumshoe.engine.port;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Observation;
import java.time.Duration;
import java.util.List;

/** Where the answers to statements come from: a warehouse, or the record of an earlier investigation. */
public interface Answers {

    /**
     * Answers one statement.
     *
     * @param timeout after which the statement is cancelled
     * @param rowCap the most rows that may come back
     * @throws WarehouseException with one line for a person, when there is no answer
     */
    Answer of(Query query, Duration timeout, int rowCap) throws WarehouseException;

    /**
     * What a statement told.
     *
     * @param rows how many came back
     * @param digest the first 16 hexadecimal digits of the SHA-256 of the result
     */
    record Answer(int rows, String digest, List<Observation> told) {
        public Answer {
            requireNonNull(digest, "digest is null");
            told = List.copyOf(told);
        }
    }
}
