package dev.gumshoe.lineage.columns;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.engine.fact.TypeFamily;

/**
 * A column that a block or a source puts out.
 *
 * @param name without quotes; empty where the warehouse makes up a name
 * @param spelled the name as SQL can write it, quotes included
 */
public record OutputColumn(String name, String spelled, Derivation derivation, TypeFamily family) {
    public OutputColumn {
        requireNonNull(name, "name is null");
        requireNonNull(spelled, "spelled is null");
        requireNonNull(derivation, "derivation is null");
        requireNonNull(family, "family is null");
    }

    /** A column of which only the name is known. */
    public static OutputColumn unknown(String name, String spelled) {
        return new OutputColumn(name, spelled, new Derivation.Stored(), TypeFamily.UNKNOWN);
    }

    /** The same column under another name. */
    OutputColumn named(String otherName, String otherSpelled) {
        return new OutputColumn(otherName, otherSpelled, derivation, family);
    }
}
