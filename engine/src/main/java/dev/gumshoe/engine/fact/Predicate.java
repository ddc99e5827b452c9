package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

/**
 * One conjunct of a filter's condition.
 *
 * @param text the conjunct as written
 */
public record Predicate(StageId filter, int ordinal, Shape shape, String text) implements Fact {
    public Predicate {
        requireNonNull(filter, "filter is null");
        requireNonNull(shape, "shape is null");
        requireNonNull(text, "text is null");
    }

    /** What a conjunct looks like, as far as it matters for what NULL does to it. */
    public enum Shape {
        /** {@code a <> b}, {@code not a = b}. */
        NOT_EQUAL,
        /** {@code a not in (...)}. */
        NOT_IN,
        /** {@code a not like b}. */
        NOT_LIKE,
        /** {@code is_active}. */
        BARE_BOOLEAN,
        /** {@code not is_deleted}. */
        NEGATED_BOOLEAN,
        /** {@code a is null}, {@code a is not null}: NULL is spoken of. */
        NULL_TEST,
        /** NULL is dealt with inside: {@code coalesce(a, '') <> b}, {@code a is distinct from b}. */
        NULL_SAFE,
        /** Anything else, such as {@code a = b}, {@code a > b}, {@code a in (...)}. */
        OTHER
    }

    /** The node whose SQL it is. */
    public UniqueId model() {
        return filter.model();
    }
}
