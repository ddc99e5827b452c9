package dev.gumshoe.cli;

import java.util.List;
import java.util.Map;

/**
 * What the program's output goes to. Java cannot tell standard output from standard error, so the launcher says which of them are a
 * terminal: {@code -Dgumshoe.terminal=out,err}.
 *
 * @param width columns
 */
record Terminal(boolean out, boolean err, boolean colourful, int width) {
    private static final int WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final int WIDEST = 140;

    /** Neither is a terminal. */
    static final Terminal NONE = new Terminal(false, false, false, WIDTH);

    /** @param terminals {@code out}, {@code err}, both with a comma between, or nothing */
    static Terminal of(String terminals, Map<String, String> environment) {
        List<String> named = List.of(terminals.split(",", -1));
        boolean colourful = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                named.contains("out"),
                named.contains("err"),
                colourful,
                width(environment.getOrDefault("COLUMNS", "")));
    }

    /** This program's own. From Java 22 on there is a console even without a terminal, so that only the launcher's word counts. */
    @SuppressWarnings("SystemConsoleNull")
    static Terminal ours() {
        boolean console = Runtime.version().feature() < 22 && System.console() != null;
        String both = console ? "out,err" : "";
        return of(System.getProperty("gumshoe.terminal", both), System.getenv());
    }

    private static int width(String columns) {
        return columns.matches("[0-9]{1,4}") ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns))) : WIDTH;
    }
}
