package dev.gumshoe.cli.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A drill's report as text: a table that is Markdown as well, and under it what was missed. */
public final class DrillText {
    private DrillText() {}

    public static String of(DrillReport report, boolean misses) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d faults planted in %s, from seed %d",
                report.total().planted(),
                String.join(", ", report.projects()),
                report.seed()));
        lines.add("");
        lines.addAll(table(report));
        if (!report.nowhere().isEmpty()) {
            lines.add("");
            lines.add("No place to plant: " + String.join(", ", report.nowhere()));
        }
        if (misses) {
            report.trials().forEach(trial -> lines.addAll(missed(trial)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> table(DrillReport report) {
        List<String> lines = new ArrayList<>(List.of(
                "| operator | planted | model top-1 | top-3 | pattern top-1 | top-3 | share error | false accusations"
                        + " | undetermined | invisible | queries | seconds |",
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"));
        report.byOperator().forEach(tally -> lines.add(row(tally)));
        lines.add(row(report.total()));
        return lines;
    }

    private static String row(Tally tally) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s | %s | %d | %d | %d | %.0f | %.2f |",
                tally.name(),
                tally.planted(),
                percent(tally.modelFirst()),
                percent(tally.modelAmongThree()),
                percent(tally.patternFirst()),
                percent(tally.patternAmongThree()),
                share(tally.shareError()),
                tally.falseAccusations(),
                tally.undetermined(),
                tally.invisible(),
                tally.queries(),
                tally.seconds());
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }

    private static String share(OptionalDouble error) {
        return error.isPresent() ? String.format(Locale.ROOT, "%.1f %%", 100 * error.getAsDouble()) : "-";
    }

    private static List<String> missed(Trial trial) {
        List<String> lines = new ArrayList<>();
        for (Hit hit : trial.hits()) {
            if (!hit.patternFirst()) {
                lines.add("");
                lines.add((hit.modelFirst() ? "pattern " : "model ") + "missed: " + trial.project() + ": "
                        + hit.planted().fault().operator() + ": "
                        + hit.planted().fault().what().replaceAll("\\s+", " "));
                lines.add("  lead: " + trial.lead());
            }
        }
        if (!lines.isEmpty()) {
            trial.found().stream().limit(4).forEach(found -> lines.add("  found: " + found.text()));
        }
        return lines;
    }
}
