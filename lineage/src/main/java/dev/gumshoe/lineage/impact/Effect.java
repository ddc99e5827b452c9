package dev.gumshoe.lineage.impact;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a change does to a node, and why.
 *
 * @param references the places in the node's SQL that take part; none where it is not written, as at a star
 * @param direct false where the node is only hit because one that it reads is
 * @param certain false where the SQL does not tell
 */
public record Effect(
        Consequence consequence, String reason, List<Reference> references, boolean direct, boolean certain) {
    public Effect {
        requireNonNull(consequence, "consequence is null");
        requireNonNull(reason, "reason is null");
        references = List.copyOf(references);
    }

    static Effect breaks(String reason, List<Reference> references) {
        return new Effect(Consequence.BREAKS, reason, references, true, true);
    }

    static Effect changes(String reason, List<Reference> references) {
        return new Effect(Consequence.CHANGES_VALUES, reason, references, true, true);
    }

    static Effect harmless(String reason, List<Reference> references) {
        return new Effect(Consequence.HARMLESS, reason, references, true, true);
    }

    Effect indirect() {
        return new Effect(consequence, reason, references, false, certain);
    }

    Effect because(String other) {
        return new Effect(consequence, other, references, direct, certain);
    }

    Effect uncertain() {
        return new Effect(consequence, reason, references, direct, false);
    }
}
