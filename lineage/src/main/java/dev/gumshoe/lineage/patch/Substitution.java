package dev.gumshoe.lineage.patch;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;

/**
 * A piece of text replaced by another.
 *
 * @param start offset of the first character that goes
 * @param end offset after the last; equal to {@code start} where text is only added
 */
public record Substitution(int start, int end, String with) implements Comparable<Substitution> {
    private static final Comparator<Substitution> BY_PLACE =
            Comparator.comparingInt(Substitution::start).thenComparingInt(Substitution::end);

    public Substitution {
        requireNonNull(with, "with is null");
    }

    @Override
    public int compareTo(Substitution other) {
        return BY_PLACE.compare(this, other);
    }

    /** The text with all of them made. Where two overlap there is no telling which is meant. */
    public static String apply(String text, List<Substitution> all) throws NoPatch {
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (Substitution one : all.stream().sorted().distinct().toList()) {
            if (one.start < at) {
                throw new NoPatch("two changes overlap");
            }
            changed.append(text, at, one.start).append(one.with);
            at = one.end;
        }
        return changed.append(text, at, text.length()).toString();
    }
}
