package dev.gumshoe.adapters.record;

import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Observation.Segmentation;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a record what may be about a person and is not needed to decide. */
final class Masking {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    /** What messages quote of cells. */
    private static final Pattern VALUE = Pattern.compile("'[^']*'|\"[^\"]*\"|\\([^()]*\\d[^()]*\\)");

    /** The value that tells where a difference lies, in a case file. */
    private static final Pattern KIND = Pattern.compile("(\"value\": )\"(?:[^\"\\\\]|\\\\.)+\"(?=,\\s*\"share\")");

    private static final String A_VALUE = "(a value)";

    private Masking() {}

    /** The text without addresses of mail. */
    static String text(String text) {
        return ADDRESS.matcher(text).replaceAll("(an address)");
    }

    /** A message of dbt or a warehouse without the values that it quotes. */
    static String message(String message) {
        return text(VALUE.matcher(message).replaceAll(A_VALUE));
    }

    /** What a warehouse told, without the values of cells that it names. */
    static String observations(String told, Path journal) {
        List<Observation> masked = RecordText.readAll(told, Observation.class, journal).stream()
                .map(Masking::observation)
                .toList();
        return RecordText.ofAll(masked, Observation.class);
    }

    private static Observation observation(Observation told) {
        return told instanceof Observation.GainBySegment gain
                ? new Observation.GainBySegment(
                        gain.figure(),
                        gain.edits(),
                        gain.columns().stream().map(Masking::segmentation).toList())
                : told;
    }

    private static Segmentation segmentation(Segmentation column) {
        return new Segmentation(
                column.column(),
                column.day(),
                column.values(),
                column.moved(),
                column.day() ? column.first() : "",
                column.day() ? column.last() : "",
                column.top().isEmpty() || column.day() ? column.top() : A_VALUE,
                column.topGain(),
                column.gain(),
                column.topWhole(),
                column.whole());
    }

    /** A case file as the masked record gives it. */
    static String caseFile(String text) {
        return text(KIND.matcher(text).replaceAll("$1\"" + A_VALUE + "\""));
    }

    static Lead lead(Lead lead) {
        if (lead instanceof Lead.FailedRun run) {
            return new Lead.FailedRun(run.node(), message(run.message()));
        }
        return lead instanceof Lead.FailedTest test
                ? new Lead.FailedTest(test.test(), test.node(), test.failures(), message(test.message()))
                : lead;
    }
}
