package dev.gumshoe.adapters.journal;

import static java.util.Objects.requireNonNull;

/**
 * Whether a journal is as it was written.
 *
 * @param lines how many lines are sound, from the first on
 * @param lastDigest the digest of the last sound line; empty where there is none
 * @param objection one line that says where and what is wrong; empty where nothing is
 */
public record JournalVerdict(long lines, String lastDigest, String objection) {
    static final JournalVerdict EMPTY = new JournalVerdict(0, "", "");

    public JournalVerdict {
        requireNonNull(lastDigest, "lastDigest is null");
        requireNonNull(objection, "objection is null");
    }

    /** True where nothing is wrong. */
    public boolean isIntact() {
        return objection.isEmpty();
    }
}
