package dev.gumshoe.cli;

import static java.util.Objects.requireNonNull;

/**
 * One thing that an investigation needs, and how it stands.
 *
 * @param name {@code manifest}, {@code profile}, {@code warehouse}
 * @param found what is there, with its age and version
 * @param howTo how to get what is missing or mend what is not right; empty where all is well
 */
public record Check(String name, Status status, String found, String howTo) {
    public Check {
        requireNonNull(name, "name is null");
        requireNonNull(status, "status is null");
        requireNonNull(found, "found is null");
        requireNonNull(howTo, "howTo is null");
    }

    /** How something stands. */
    public enum Status {
        OK,
        /** There, and less than it should be: what rests on it is weaker. */
        WARN,
        /** Not there, or of no use as it is. */
        MISSING
    }
}
