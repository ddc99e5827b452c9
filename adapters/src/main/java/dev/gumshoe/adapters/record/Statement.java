package dev.gumshoe.adapters.record;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.port.Answers.Answer;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.engine.probe.Question;
import java.util.List;

/**
 * A statement that an investigation planned, and what came of it.
 *
 * @param id unique in the record
 * @param sql empty where it was never sent
 */
record Statement(String id, List<Question> questions, String sql, Outcome outcome) {
    Statement {
        questions = List.copyOf(questions);
    }

    Statement with(String text, Outcome what) {
        return new Statement(id, questions, text, what);
    }

    /** Whether it tells anything of its questions, if only that there is no answer. */
    boolean isSettled() {
        return outcome instanceof Told
                || (questions.size() == 1
                        && outcome instanceof Failed failed
                        && failed.kind() == WarehouseException.Kind.STATEMENT)
                || outcome instanceof Refused;
    }

    /** What came of a statement. */
    sealed interface Outcome {}

    /** It was answered. */
    record Told(Answer answer) implements Outcome {
        List<Observation> observations() {
            return answer.told();
        }
    }

    /** The warehouse gave no answer. */
    record Failed(WarehouseException.Kind kind, String line) implements Outcome {}

    /** The guard did not let it pass. */
    record Refused(String why) implements Outcome {}

    /** The investigation ended before. */
    record NeverSent() implements Outcome {}
}
