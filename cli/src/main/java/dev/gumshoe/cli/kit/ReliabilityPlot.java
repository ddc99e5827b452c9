package dev.gumshoe.cli.kit;

import java.util.Locale;

/** Stated confidence against the share that was right, as an SVG: a disc for each bin, the larger the more findings it holds. */
final class ReliabilityPlot {
    private static final int SIDE = 320;
    private static final int EDGE = 40;
    private static final int STEPS = 5;

    private ReliabilityPlot() {}

    static String of(Calibration calibration) {
        int size = SIDE + 2 * EDGE;
        StringBuilder svg = new StringBuilder(line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">",
                size, size));
        svg.append(line("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", size, size));
        for (int i = 0; i <= STEPS; i++) {
            double share = i / (double) STEPS;
            svg.append(rule(share, 0, share, 1, "#ddd"));
            svg.append(rule(0, share, 1, share, "#ddd"));
            svg.append(text(x(share), size - EDGE / 2, percent(share)));
            svg.append(text(EDGE / 2, y(share) + 4, percent(share)));
        }
        svg.append(rule(0, 0, 1, 1, "#888"));
        for (Calibration.Bin bin : calibration.bins()) {
            double radius = 3 + 9 * Math.sqrt(bin.findings() / (double) Math.max(1, calibration.findings()));
            svg.append(line(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#26c\" fill-opacity=\"0.7\"><title>%d findings</title></circle>",
                    x(bin.stated()), y(bin.observed()), radius, bin.findings()));
        }
        svg.append(text(size / 2.0, size - 4, "stated"));
        svg.append(text(EDGE / 2.0, EDGE / 2.0, "right"));
        return svg.append("</svg>\n").toString();
    }

    private static String rule(double x1, double y1, double x2, double y2, String colour) {
        return line(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>",
                x(x1), y(y1), x(x2), y(y2), colour);
    }

    private static String text(double x, double y, String text) {
        return line("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>", x, y, text);
    }

    private static double x(double share) {
        return EDGE + share * SIDE;
    }

    private static double y(double share) {
        return EDGE + (1 - share) * SIDE;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
