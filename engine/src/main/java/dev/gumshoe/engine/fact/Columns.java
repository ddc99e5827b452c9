package dev.gumshoe.engine.fact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns of a node's relation, in order.
 *
 * @param all none where they are not known, or the node has no relation
 */
public record Columns(UniqueId node, List<NodeColumn> all) implements Fact {
    public Columns {
        requireNonNull(node, "node is null");
        all = List.copyOf(all);
    }

    /** Whether the relation has all of these. */
    public boolean holds(List<ColumnName> names) {
        return names.stream()
                .allMatch(name -> all.stream().anyMatch(column -> column.name().equals(name)));
    }

    /** SQL that orders rows by every date and time, the newest first; empty where there is none. */
    public String newestFirst() {
        return byTime(" desc");
    }

    /** SQL that orders rows by every date and time, the oldest first; empty where there is none. */
    public String oldestFirst() {
        return byTime("");
    }

    private String byTime(String direction) {
        return all.stream()
                .filter(column -> column.type() == TypeFamily.DATE || column.type() == TypeFamily.TIMESTAMP)
                .map(column -> column.name().value() + direction)
                .collect(Collectors.joining(", "));
    }

    /** Short, for traces: a relation may have hundreds. */
    @Override
    public String toString() {
        return "Columns[node=" + node + ", all=" + all.size() + "]";
    }
}
