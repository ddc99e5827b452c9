package dev.gumshoe.adapters.openlineage;

/** How an input field takes part, in OpenLineage's words. */
public enum Subtype {
    IDENTITY(true),
    TRANSFORMATION(true),
    AGGREGATION(true),
    JOIN(false),
    GROUP_BY(false),
    FILTER(false),
    SORT(false),
    WINDOW(false),
    CONDITIONAL(false);

    private final boolean direct;

    Subtype(boolean direct) {
        this.direct = direct;
    }

    /** {@code DIRECT} where the value is handed on, {@code INDIRECT} where it only decides. */
    public String type() {
        return direct ? "DIRECT" : "INDIRECT";
    }
}
