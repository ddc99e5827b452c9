package dev.gumshoe.engine.rules;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What one rule reads and what it inserts, as far as its text tells.
 *
 * @param rule the rule's name
 * @param line the line it begins on
 * @param reads the types on its left-hand side
 * @param asks the questions that it asks
 */
public record RuleUse(String rule, int line, List<Mention> reads, List<Mention> inserts, List<Mention> asks) {
    public RuleUse {
        requireNonNull(rule, "rule is null");
        reads = List.copyOf(reads);
        inserts = List.copyOf(inserts);
        asks = List.copyOf(asks);
    }

    /**
     * A type that a rule mentions.
     *
     * @param pattern the bug pattern that is meant, or what a question is called; empty where the text does not say
     * @param kind the kind of evidence; empty where the text does not say
     * @param absent true where the rule asks for its absence
     */
    public record Mention(int line, Class<?> type, String pattern, String kind, boolean absent) {
        public Mention {
            requireNonNull(type, "type is null");
            requireNonNull(pattern, "pattern is null");
            requireNonNull(kind, "kind is null");
        }

        /** Whether this, inserted, may be what another mention reads. */
        public boolean mayBe(Mention read) {
            return type.equals(read.type)
                    && (pattern.isEmpty() || read.pattern.isEmpty() || pattern.equals(read.pattern))
                    && (kind.isEmpty() || read.kind.isEmpty() || kind.equals(read.kind));
        }
    }
}
