package dev.gumshoe.lineage.planner;

import java.util.List;

/**
 * A way of writing keys that makes some of them equal, the least first.
 *
 * @param how what is taken as equal, for people
 */
record KeyForm(String how, boolean caseOff, boolean spacesOff, boolean zerosOff) {
    static final List<KeyForm> ALL = List.of(
            new KeyForm("upper and lower case", true, false, false),
            new KeyForm("spaces at the ends", false, true, false),
            new KeyForm("leading zeros", false, false, true),
            new KeyForm("case and spaces", true, true, false),
            new KeyForm("case and leading zeros", true, false, true),
            new KeyForm("spaces and leading zeros", false, true, true),
            new KeyForm("case, spaces and leading zeros", true, true, true));

    /** The key's text in this form. */
    String of(String key, Flavour flavour) {
        String text = key;
        text = spacesOff ? "trim(" + text + ")" : text;
        text = caseOff ? "lower(" + text + ")" : text;
        return zerosOff ? flavour.withoutLeadingZeros(text) : text;
    }
}
