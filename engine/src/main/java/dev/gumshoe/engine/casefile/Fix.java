package dev.gumshoe.engine.casefile;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.port.FilePatch;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change to the SQL that was tried on the data.
 *
 * @param title what it does, as an order
 * @param proposed whether it brings the figure closer to what was expected, alone or on top of the fixes before it
 * @param outcomes what each figure of the lead becomes; none where it could not be tried
 * @param patches the change, a file each; none where it cannot be written down
 * @param obstacle why it could not be tried; empty where it was
 * @param sideEffects what else it moves, of a fix that is proposed
 * @param concentration where what it brings the figures lies, of a fix that is proposed
 * @param tests what would have caught the cause; part of the patches
 */
public record Fix(
        String title,
        boolean proposed,
        List<Outcome> outcomes,
        List<FilePatch> patches,
        String obstacle,
        SideEffects sideEffects,
        Concentration concentration,
        List<PreventingTest> tests) {
    public Fix {
        requireNonNull(title, "title is null");
        requireNonNull(obstacle, "obstacle is null");
        outcomes = List.copyOf(outcomes);
        patches = List.copyOf(patches);
        requireNonNull(sideEffects, "sideEffects is null");
        requireNonNull(concentration, "concentration is null");
        tests = List.copyOf(tests);
    }

    /**
     * A test that fails on the data as it is, and passes once the fix is made.
     *
     * @param intent what should always hold
     * @param file where the patch writes it, relative to the project; empty where it cannot be written down
     * @param failuresNow the rows that it returns on the data as it is; at least one
     * @param failuresFixed the rows that it returns with the fix made; none
     */
    public record PreventingTest(String intent, String file, long failuresNow, long failuresFixed) {
        public PreventingTest {
            requireNonNull(intent, "intent is null");
            requireNonNull(file, "file is null");
        }
    }

    /**
     * A figure before and after this change alone.
     *
     * @param before null where the figure's model is not in the warehouse
     */
    public record Outcome(Figure figure, @Nullable BigDecimal before, BigDecimal after, BigDecimal expected) {
        public Outcome {
            requireNonNull(figure, "figure is null");
            requireNonNull(after, "after is null");
            requireNonNull(expected, "expected is null");
        }
    }
}
