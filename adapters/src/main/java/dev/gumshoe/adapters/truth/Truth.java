package dev.gumshoe.adapters.truth;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What should be there, by key or by day.
 *
 * @param entries by the key's text, or the day as {@code 2025-01-31}
 * @param total over all entries
 */
public record Truth(SortedMap<String, Entry> entries, Entry total) {
    public Truth {
        requireNonNull(total, "total is null");
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    static Truth of(Map<String, Entry> entries) {
        return new Truth(new TreeMap<>(entries), entries.values().stream().reduce(Entry.NONE, Entry::plus));
    }

    /**
     * The rows of one key or day.
     *
     * @param sum of the measure; 0 where the truth has none
     */
    public record Entry(long count, BigDecimal sum) {
        static final Entry NONE = new Entry(0, BigDecimal.ZERO);

        public Entry {
            requireNonNull(sum, "sum is null");
        }

        Entry plus(Entry other) {
            return new Entry(count + other.count, sum.add(other.sum));
        }
    }
}
