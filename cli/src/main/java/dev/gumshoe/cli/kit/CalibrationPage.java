package dev.gumshoe.cli.kit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page on how far stated confidence can be relied on, and its plot. */
public final class CalibrationPage {
    private static final String INTRODUCTION = """
            # Calibration

            Made by `gumshoe rules calibrate`. A finding's confidence is its pattern's prior and the weights of its evidence, added up in log-odds. Here is what \
            findings stated against how often they were right, where the truth is known: the cases of every pattern, in which the fault is planted by hand, and \
            the plantings of `gumshoe drill` into healthy projects.

            Of a case, the findings of the pattern that is expected to report are judged, and of the pattern whose silence is expected; what others report \
            beside them is neither. Of a planting every finding is judged that explains the lead.
            """;

    private CalibrationPage() {}

    /**
     * The pages by their names.
     *
     * @param cases the findings of the patterns' own cases
     * @param plantings those of faults planted into projects; none where no drill was read
     */
    public static Map<String, String> of(List<Judged> cases, List<Judged> plantings) {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        section(page, "The patterns' cases", new Calibration(cases), "calibration-cases.svg");
        Map<String, String> pages = new TreeMap<>();
        pages.put("calibration-cases.svg", ReliabilityPlot.of(new Calibration(cases)));
        Calibration planted = new Calibration(plantings);
        if (plantings.isEmpty()) {
            page.append("\n## Plantings\n\nNone was read: `gumshoe drill --format json` writes them,")
                    .append(" `gumshoe rules calibrate --plantings <file>` reads them.\n");
        } else {
            section(page, "Plantings", planted, "calibration-plantings.svg");
            pages.put("calibration-plantings.svg", ReliabilityPlot.of(planted));
            halves(page, planted);
        }
        pages.put("calibration.md", page.toString());
        return pages;
    }

    private static void section(StringBuilder page, String title, Calibration calibration, String plot) {
        page.append("\n## ").append(title).append("\n\n");
        page.append(calibration.findings()).append(" findings, Brier score ");
        page.append(number(calibration.brier())).append(" (0 is perfect, always to say one half gives 0.25).\n\n");
        page.append("![stated against observed](").append(plot).append(")\n\n");
        page.append("| stated | findings | stated on average | right |\n| --- | ---: | ---: | ---: |\n");
        for (Calibration.Bin bin : calibration.bins()) {
            page.append("| ")
                    .append(percent(bin.from()))
                    .append(" to ")
                    .append(percent(bin.to()))
                    .append(" | ");
            page.append(bin.findings())
                    .append(" | ")
                    .append(percent(bin.stated()))
                    .append(" | ");
            page.append(percent(bin.observed())).append(" |\n");
        }
    }

    private static void halves(StringBuilder page, Calibration planted) {
        page.append("\nNo project is in both halves:\n\n| half | projects | findings | Brier score |\n");
        page.append("| --- | --- | ---: | ---: |\n");
        List<Calibration> halves = planted.halves();
        for (int i = 0; i < halves.size(); i++) {
            Calibration half = halves.get(i);
            page.append("| ").append(i + 1).append(" | ").append(String.join(", ", half.projects()));
            page.append(" | ")
                    .append(half.findings())
                    .append(" | ")
                    .append(number(half.brier()))
                    .append(" |\n");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
