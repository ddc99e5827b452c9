package dev.gumshoe.adapters.truth;

/** What a truth is compared by. */
public enum TruthGrain {
    /** The values of a key. */
    KEY,
    /** The days of a date or time. */
    DAY
}
