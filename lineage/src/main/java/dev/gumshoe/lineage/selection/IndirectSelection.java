package dev.gumshoe.lineage.selection;

import java.util.Arrays;
import java.util.Locale;

/** Which tests of selected nodes are selected with them, though no one named them. */
public enum IndirectSelection {
    /** Those of which any node is selected. */
    EAGER,
    /** Those of which all nodes are selected. */
    CAUTIOUS,
    /** Those of which all nodes are selected, or lie upstream of what is. */
    BUILDABLE,
    /** None. */
    EMPTY;

    /**
     * The mode of that name, in any case.
     *
     * @throws SelectionException where there is none
     */
    public static IndirectSelection parse(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new SelectionException(
                        "indirect selection '" + name + "' is no mode; expected eager, cautious, buildable or empty"));
    }
}
