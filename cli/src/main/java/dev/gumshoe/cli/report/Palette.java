package dev.gumshoe.cli.report;

/** A terminal's colours, or none. */
enum Palette {
    COLOUR,
    PLAIN;

    private static final String RESET = "\u001b[0m";

    String verdict(Block.Tone tone, String text) {
        return switch (tone) {
            case BAD -> styled("1;31", text);
            case DOUBTFUL -> styled("1;33", text);
            case GOOD -> styled("1;32", text);
        };
    }

    String notice(String text) {
        return styled("1;33", text);
    }

    String strong(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    private String styled(String codes, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + codes + "m" + text + RESET;
    }
}
