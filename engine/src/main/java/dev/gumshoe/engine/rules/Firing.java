package dev.gumshoe.engine.rules;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One firing of one rule.
 *
 * @param rule the rule's name
 * @param where the rule's file and line: {@code rules/tree/localise.drl:12}
 * @param premises the facts and conclusions that the left-hand side matched
 * @param inserted what the right-hand side inserted
 */
public record Firing(String rule, String where, List<Object> premises, List<Object> inserted) {
    public Firing {
        requireNonNull(rule, "rule is null");
        requireNonNull(where, "where is null");
        premises = List.copyOf(premises);
        inserted = List.copyOf(inserted);
    }
}
