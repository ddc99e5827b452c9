package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import java.io.PrintWriter;

/** One line of a terminal that is written over with each step. */
final class ProgressLine implements Progress {
    private static final String WIPE = "\r\u001b[2K";

    private final PrintWriter terminal;
    private final int width;

    ProgressLine(PrintWriter terminal, int width) {
        this.terminal = terminal;
        this.width = width;
    }

    @Override
    public void step(String text) {
        String line = Printable.text(text);
        boolean fits = line.codePointCount(0, line.length()) < width;
        int end = fits ? line.length() : line.offsetByCodePoints(0, width - 4);
        terminal.print(WIPE + line.substring(0, end) + (fits ? "" : "..."));
        terminal.flush();
    }

    @Override
    public void remark(String text) {
        terminal.println(WIPE + "gumshoe: " + Printable.text(text));
    }

    @Override
    public void done() {
        terminal.print(WIPE);
        terminal.flush();
    }
}
