package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Fix.PreventingTest;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.conclusion.Conclusion.Prevention;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Safeguard;
import dev.gumshoe.engine.port.FilePatch;
import dev.gumshoe.engine.port.Patches;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import dev.gumshoe.engine.rules.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the test that would have caught a cause: of what rules say should hold, the first that fails on the data as it is and passes
 * once the cause's fix is made. Both are tried on the data.
 */
final class Preventions {
    private static final int MOST_TRIED = 40;
    private static final Comparator<Safeguard> MOST_TELLING_FIRST =
            Comparator.comparingInt(Preventions::rank).thenComparing(Safeguard::intent);

    private final Decision decision;
    private final Patches patches;
    private final Map<Question.Violations, Long> failures = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Preventions(Decision decision, List<Observation> observations, Patches patches) {
        this.decision = decision;
        this.patches = patches;
        for (Observation observation : observations) {
            if (observation instanceof Observation.Violations found) {
                failures.put(new Question.Violations(found.safeguard(), found.edits()), found.rows());
            }
        }
    }

    /** A test and the file that it is written to. */
    record Written(PreventingTest test, Optional<FilePatch> patch) {}

    /** What must be asked to know which test tells the data as it is from the data as it would be. */
    Stream<Probe> probes(Cause cause, List<Edit> fix) {
        return tried(cause, fix)
                .flatMap(safeguard -> Stream.of(List.<Edit>of(), fix)
                        .map(edits -> new Probe(
                                new Question.Violations(safeguard, edits),
                                "whether a test would have caught it: " + safeguard.intent())));
    }

    /** The tests that would have caught a cause, each under a name that no other test of the case has. */
    List<Written> of(Cause cause, List<Edit> fix) {
        return tried(cause, fix)
                .filter(safeguard -> failures(safeguard, List.of()) > 0 && failures(safeguard, fix) == 0)
                .limit(1)
                .map(safeguard -> written(safeguard, cause))
                .toList();
    }

    private Written written(Safeguard safeguard, Cause cause) {
        Optional<FilePatch> patch = patches.test(safeguard, name(safeguard, cause));
        PreventingTest test = new PreventingTest(
                safeguard.intent(), patch.map(FilePatch::file).orElse(""), failures(safeguard, List.of()), 0);
        return new Written(test, patch);
    }

    private String name(Safeguard safeguard, Cause cause) {
        String phrase = safeguard.node().shortName() + "_" + safeguard.phrase();
        String name = phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String other = name + "_" + cause.pattern().replace('-', '_');
        return names.add(name) ? name : other;
    }

    /** How many rows break it; -1 where that is not known. */
    private long failures(Safeguard safeguard, List<Edit> edits) {
        return failures.getOrDefault(new Question.Violations(safeguard, edits), -1L);
    }

    private Stream<Safeguard> tried(Cause cause, List<Edit> fix) {
        List<Safeguard> all = new ArrayList<>(decision.all(Prevention.class)
                .filter(prevention -> prevention.pattern().equals(cause.pattern())
                        && prevention.subject().equals(cause.subject()))
                .map(Prevention::safeguard)
                .filter(safeguard -> isOf(safeguard, fix))
                .distinct()
                .toList());
        all.sort(MOST_TELLING_FIRST);
        return all.stream().limit(MOST_TRIED);
    }

    /** False of what says by another fix which rows are meant. */
    private static boolean isOf(Safeguard safeguard, List<Edit> fix) {
        if (safeguard instanceof Safeguard.RowsConserved conserved) {
            return conserved.fix().equals(fix);
        }
        return !(safeguard instanceof Safeguard.RowsExcluded excluded)
                || excluded.fix().equals(fix);
    }

    /** What a rule states of its own pattern comes before what holds of any. */
    private static int rank(Safeguard safeguard) {
        if (safeguard instanceof Safeguard.NoSuchRow || safeguard instanceof Safeguard.Related) {
            return 0;
        }
        if (safeguard instanceof Safeguard.RowsConserved || safeguard instanceof Safeguard.RowsUnrepeated) {
            return 1;
        }
        if (safeguard instanceof Safeguard.KeyUnique || safeguard instanceof Safeguard.RowsExcluded) {
            return 2;
        }
        return safeguard instanceof Safeguard.AmountConserved ? 4 : 3;
    }
}
