package dev.gumshoe.cli.drill;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Sums over planted faults.
 *
 * @param name an operator, or all of them
 * @param invisible how many were planted that changed no figure, and so were drawn again
 */
public record Tally(String name, List<Trial> trials, List<Hit> hits, int invisible) {
    public Tally {
        trials = List.copyOf(trials);
        hits = List.copyOf(hits);
    }

    public int planted() {
        return hits.size();
    }

    public double modelFirst() {
        return part(Hit::modelFirst);
    }

    public double modelAmongThree() {
        return part(Hit::modelAmongThree);
    }

    public double patternFirst() {
        return part(Hit::patternFirst);
    }

    public double patternAmongThree() {
        return part(Hit::patternAmongThree);
    }

    private double part(Predicate<Hit> what) {
        return hits.isEmpty() ? 0 : (double) hits.stream().filter(what).count() / hits.size();
    }

    /** The median of how far the shares are off, those that were not found among them. */
    public OptionalDouble shareError() {
        List<Double> errors = hits.stream()
                .flatMap(hit -> hit.shareError().stream().boxed())
                .sorted()
                .toList();
        return errors.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(errors.get(errors.size() / 2));
    }

    public int falseAccusations() {
        return trials.stream().mapToInt(Trial::falseAccusations).sum();
    }

    public long undetermined() {
        return trials.stream().filter(Trial::undetermined).count();
    }

    public double queries() {
        return trials.stream().mapToInt(Trial::queries).average().orElse(0);
    }

    public double seconds() {
        return trials.stream().mapToLong(Trial::milliseconds).average().orElse(0) / 1000;
    }
}
