package dev.gumshoe.cli.drill;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What drills came to.
 *
 * @param projects the names of the projects
 * @param seed from which the drill can be repeated
 * @param trials one for each investigation
 * @param invisible by operator, how many faults changed no figure
 * @param nowhere the operators for which no project has a place
 */
public record DrillReport(
        List<String> projects, long seed, List<Trial> trials, Map<String, Integer> invisible, List<String> nowhere) {
    public DrillReport {
        projects = List.copyOf(projects);
        trials = List.copyOf(trials);
        invisible = new TreeMap<>(invisible);
        nowhere = List.copyOf(nowhere);
    }

    /** The sums of each operator that was planted, by name. */
    public List<Tally> byOperator() {
        TreeSet<String> names = new TreeSet<>(invisible.keySet());
        trials.forEach(trial -> trial.hits()
                .forEach(hit -> names.add(hit.planted().fault().operator())));
        return names.stream().map(this::of).toList();
    }

    private Tally of(String operator) {
        List<Trial> with = trials.stream()
                .filter(trial -> trial.hits().stream().anyMatch(hit -> is(hit, operator)))
                .toList();
        List<Hit> hits = with.stream()
                .flatMap(trial -> trial.hits().stream())
                .filter(hit -> is(hit, operator))
                .toList();
        return new Tally(operator, with, hits, invisible.getOrDefault(operator, 0));
    }

    private static boolean is(Hit hit, String operator) {
        return hit.planted().fault().operator().equals(operator);
    }

    /** The sums of all. */
    public Tally total() {
        return new Tally(
                "all",
                trials,
                trials.stream().flatMap(trial -> trial.hits().stream()).toList(),
                invisible.values().stream().mapToInt(Integer::intValue).sum());
    }
}
