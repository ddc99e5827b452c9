package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Finding.EvidenceLine;
import dev.gumshoe.engine.casefile.Finding.Missing;
import dev.gumshoe.engine.casefile.Fix;
import dev.gumshoe.engine.casefile.SideEffects;
import dev.gumshoe.engine.conclusion.Conclusion.Cause;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Causes at different places that each explain all of a difference. At most one of them made it, so they share one certainty: by Bayes'
 * rule over hypotheses that exclude each other, each is as probable as its own odds among the odds of all and of none of them. Several
 * names for what is wrong at one place do not exclude each other.
 */
final class Rivals {
    private final Function<Cause, List<Fix>> fixes;
    private final Map<Cause, Double> logOdds = new HashMap<>();

    /**
     * @param fixes those of a cause, with what else they move
     * @param mending the causes whose fix alone makes every figure what was expected
     * @param support in log-odds, what speaks for a cause by itself
     */
    Rivals(Function<Cause, List<Fix>> fixes, List<Cause> mending, ToDoubleFunction<Cause> support) {
        this.fixes = fixes;
        mending.forEach(cause -> logOdds.put(cause, support.applyAsDouble(cause)));
    }

    /** What is to be taken off a cause's log-odds for the others' sake; nothing where there are none. */
    Optional<EvidenceLine> against(Cause cause) {
        Map<String, Double> others = new HashMap<>();
        logOdds.forEach((other, odds) -> {
            if (!other.subject().equals(cause.subject())) {
                others.merge(other.subject().toString(), odds, Math::max);
            }
        });
        if (!logOdds.containsKey(cause) || others.isEmpty()) {
            return Optional.empty();
        }
        double sum = others.values().stream().sorted().mapToDouble(Math::exp).sum();
        String statement = others.size() == 1
                ? "another change at another place makes the figure what was expected as well"
                : others.size() + " changes at other places each make the figure what was expected as well";
        return Optional.of(new EvidenceLine("others-close-the-difference", statement, -Math.log1p(sum), List.of()));
    }

    /** What would tell a cause from those with which it shares its certainty; nothing where there are none. */
    Optional<Missing> missing(Cause cause) {
        if (against(cause).isEmpty()) {
            return Optional.empty();
        }
        Set<UniqueId> elsewhere = logOdds.keySet().stream()
                .filter(other -> !other.subject().equals(cause.subject()))
                .flatMap(other -> moved(other).stream())
                .collect(Collectors.toSet());
        String figure = moved(cause).stream()
                .filter(model -> !elsewhere.contains(model))
                .findFirst()
                .map(model -> "a figure that is expected of " + model.shortName()
                        + ", of which only this fix moves rows: --expect " + model.shortName() + ".count=...")
                .orElse("a figure of another column or another model that is expected, with one more --expect");
        return Optional.of(new Missing("what tells it from the other places", figure));
    }

    /** The models of which the fixes that are proposed move rows, nearest first. */
    private List<UniqueId> moved(Cause cause) {
        return fixes.apply(cause).stream()
                .filter(Fix::proposed)
                .flatMap(fix -> fix.sideEffects().models().stream())
                .map(SideEffects.ModelChange::model)
                .distinct()
                .toList();
    }
}
