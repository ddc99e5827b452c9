package dev.gumshoe.lineage.impact;

/** What becomes of a node, the worst first. */
public enum Consequence {
    /** It can be built or shown no longer. */
    BREAKS,
    /** It is there, with other columns, values or rows. */
    CHANGES_VALUES,
    /** Nothing that it shows changes. */
    HARMLESS;

    /** In words: {@code changes values}. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
