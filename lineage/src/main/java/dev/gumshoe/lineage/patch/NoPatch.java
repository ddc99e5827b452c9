package dev.gumshoe.lineage.patch;

/** A change cannot be made. */
public final class NoPatch extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    NoPatch(String why) {
        super(why);
        this.why = why;
    }

    /** The reason, for people. */
    public String why() {
        return why;
    }
}
