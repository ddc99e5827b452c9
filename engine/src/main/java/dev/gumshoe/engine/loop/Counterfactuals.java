package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Observation;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What figures become when SQL is changed, as far as it was computed. */
final class Counterfactuals {
    private final Map<Figure, Map<List<Edit>, BigDecimal>> values = new HashMap<>();

    Counterfactuals(List<Observation> observations) {
        for (Observation observation : observations) {
            if (observation instanceof Observation.Counterfactual what) {
                values.computeIfAbsent(what.figure(), figure -> new HashMap<>()).put(what.edits(), what.value());
            }
        }
    }

    Optional<BigDecimal> value(Figure figure, List<Edit> edits) {
        return Optional.ofNullable(values.getOrDefault(figure, Map.of()).get(edits));
    }

    /** False where the SQL as it is does not yield what the warehouse holds: then it says nothing about the warehouse. */
    boolean holdFor(Delta delta) {
        return value(delta.figure(), List.of())
                .filter(anew -> anew.compareTo(delta.actual()) == 0)
                .isPresent();
    }
}
