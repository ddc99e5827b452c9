package dev.gumshoe.lineage.planner;

/** A question that no statement can answer. The message says why, for people. */
final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    NoAnswer(String why) {
        super(why);
        this.why = why;
    }

    /** One line for a person. */
    String why() {
        return why;
    }
}
