package dev.gumshoe.cli.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Stated confidence against what turned out to be so (G. W. Brier, "Verification of forecasts expressed in terms of probability",
 * Monthly Weather Review, 1950).
 */
final class Calibration {
    private static final double[] EDGES = {0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001};

    private final List<Judged> all;

    Calibration(List<Judged> all) {
        this.all = List.copyOf(all);
    }

    /**
     * The findings that stated about the same.
     *
     * @param from the least that they stated
     * @param to more than any of them stated
     */
    record Bin(double from, double to, int findings, double stated, double observed) {}

    int findings() {
        return all.size();
    }

    /** The mean of the squared errors: 0 is perfect, and always to say one half gives 0.25. */
    double brier() {
        return all.stream().mapToDouble(Judged::error).average().orElse(0);
    }

    /** The bins that hold any finding. */
    List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i + 1 < EDGES.length; i++) {
            double from = EDGES[i];
            double to = EDGES[i + 1];
            List<Judged> in = all.stream()
                    .filter(one -> one.stated() >= from && one.stated() < to)
                    .toList();
            if (!in.isEmpty()) {
                bins.add(new Bin(
                        from,
                        Math.min(to, 1),
                        in.size(),
                        in.stream().mapToDouble(Judged::stated).average().orElse(0),
                        in.stream().filter(Judged::right).count() / (double) in.size()));
            }
        }
        return bins;
    }

    Calibration only(Predicate<Judged> wanted) {
        return new Calibration(all.stream().filter(wanted).toList());
    }

    /** The projects in two halves by turns, so that none is in both. */
    List<Calibration> halves() {
        List<String> projects =
                all.stream().map(Judged::project).distinct().sorted().toList();
        return List.of(
                only(one -> projects.indexOf(one.project()) % 2 == 0),
                only(one -> projects.indexOf(one.project()) % 2 == 1));
    }

    List<String> projects() {
        return all.stream().map(Judged::project).distinct().sorted().toList();
    }
}
