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

    /** Drills of several projects, from one seed, as one. */
    public static DrillReport of(List<DrillReport> reports) {
        Map<String, Integer> invisible = new TreeMap<>();
        reports.forEach(
                report -> report.invisible.forEach((name, times) -> invisible.merge(name, times, Integer::sum)));
        return new DrillReport(
                reports.stream().flatMap(report -> report.projects.stream()).toList(),
                reports.isEmpty() ? 0 : reports.get(0).seed,
                reports.stream().flatMap(report -> report.trials.stream()).toList(),
                invisible,
                reports.stream()
                        .flatMap(report -> report.nowhere.stream())
                        .filter(name -> reports.stream().allMatch(each -> each.nowhere.contains(name)))
                        .distinct()
                        .toList());
    }

    /** The sums of each operator that was planted, by name. */
    public List<Tally> byOperator() {
        TreeSet<String> names = new TreeSet<>(invisible.keySet());
        trials.forEach(trial ->
                trial.hits().forEach(hit -> names.add(hit.planted().fault().operator())));
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
