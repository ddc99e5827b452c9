package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One pattern at several stages of a model, each of whose fixes alone makes every figure what was expected: one cause, of which only the
 * stage is open. The one that comes first stands for all, and the fixes of the others are further choices.
 */
final class Alternatives {
    private final Map<Cause, List<Cause>> byFirst = new LinkedHashMap<>();

    /**
     * @param ordered all causes, the best first
     * @param mends whether a cause's fix alone makes every figure what was expected
     */
    Alternatives(List<Cause> ordered, Predicate<Cause> mends) {
        for (Cause cause : ordered) {
            Cause first = byFirst.keySet().stream()
                    .filter(other -> mends.test(cause) && mends.test(other) && isSame(cause, other))
                    .findFirst()
                    .orElse(cause);
            byFirst.computeIfAbsent(first, any -> new ArrayList<>()).add(cause);
        }
    }

    private static boolean isSame(Cause one, Cause other) {
        return one.pattern().equals(other.pattern())
                && one.subject().node().equals(other.subject().node());
    }

    /** One cause for each, the best first. */
    List<Cause> causes() {
        return List.copyOf(byFirst.keySet());
    }

    /** A cause that stands for others, and these. */
    List<Cause> of(Cause first) {
        return byFirst.getOrDefault(first, List.of(first));
    }

    /** The cause that stands for this one: mostly itself. */
    Cause first(Cause cause) {
        return byFirst.entrySet().stream()
                .filter(entry -> entry.getValue().contains(cause))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(cause);
    }
}
