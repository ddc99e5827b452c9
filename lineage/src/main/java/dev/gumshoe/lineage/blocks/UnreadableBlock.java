package dev.gumshoe.lineage.blocks;

/** A statement that blocks cannot be made of. */
public final class UnreadableBlock extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    UnreadableBlock(String why) {
        super(why);
        this.why = why;
    }

    /** One line for a person. */
    public String why() {
        return why;
    }
}
