package dev.gumshoe.cli.report;

/**
 * How a report is written.
 *
 * @param colour whether a terminal's colours are used
 * @param width the most columns of a line of text
 * @param verbose every stage, every affected node and every statement, not only those that tell something
 * @param explain which rule fired on what
 */
public record ReportOptions(boolean colour, int width, boolean verbose, boolean explain) {
    private static final int WIDTH_OF_FILES = 100;

    /** For a file: no colours, a fixed width. */
    public ReportOptions plain() {
        return new ReportOptions(false, WIDTH_OF_FILES, verbose, explain);
    }

    ReportOptions withVerbose() {
        return new ReportOptions(colour, width, true, explain);
    }
}
