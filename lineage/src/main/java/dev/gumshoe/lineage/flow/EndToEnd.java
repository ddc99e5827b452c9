package dev.gumshoe.lineage.flow;

import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.lineage.flow.StatementLineage.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a script as a whole does: relations that it makes on the way are seen through.
 *
 * @param sources the relations that it reads and does not make
 * @param targets the relations that it makes and does not read on the way
 * @param edges what the columns of the targets come from
 */
public record EndToEnd(Set<RelationName> sources, Set<RelationName> targets, List<Edge> edges) {
    public EndToEnd {
        sources = Set.copyOf(sources);
        targets = Set.copyOf(targets);
        edges = List.copyOf(edges);
    }

    /** A column of a target and one column that it comes from. */
    public record Edge(Origin from, RelationName target, String column) {}

    static EndToEnd of(ScriptLineage script) {
        return new Composition(script).compose();
    }

    /** The work of seeing through. */
    private static final class Composition {
        private final Map<RelationName, Map<String, List<Origin>>> written = new LinkedHashMap<>();
        private final Map<RelationName, RelationName> names = new HashMap<>();
        private final Map<RelationName, RelationName> read = new LinkedHashMap<>();
        private final Set<RelationName> own = new HashSet<>();
        private final Set<RelationName> dropped = new HashSet<>();

        Composition(ScriptLineage script) {
            script.statements().forEach(this::add);
        }

        private void add(StatementLineage statement) {
            if (statement.kind() == Kind.RENAME) {
                rename(statement);
                return;
            }
            statement.dropped().stream().map(RelationName::folded).forEach(dropped::add);
            Optional<RelationName> target = statement.target();
            statement.written().idle().forEach(relation -> read.putIfAbsent(relation.folded(), relation));
            for (RelationName relation : statement.written().reads()) {
                read.putIfAbsent(relation.folded(), relation);
                target.filter(written -> written.folded().equals(relation.folded()))
                        .ifPresent(self -> own.add(self.folded()));
            }
            target.ifPresent(relation -> write(relation, statement.written()));
        }

        private void write(RelationName relation, QueryLineage lineage) {
            dropped.remove(relation.folded());
            names.put(relation.folded(), relation);
            Map<String, List<Origin>> columns =
                    written.computeIfAbsent(relation.folded(), any -> new LinkedHashMap<>());
            for (OutputLineage column : lineage.columns()) {
                columns.computeIfAbsent(column.name(), any -> new ArrayList<>()).addAll(column.origins());
            }
        }

        private void rename(StatementLineage statement) {
            for (RelationName from : statement.dropped()) {
                Map<String, List<Origin>> columns = written.remove(from.folded());
                if (columns != null && statement.target().isPresent()) {
                    RelationName to = statement.target().get();
                    names.put(to.folded(), to);
                    written.put(to.folded(), columns);
                }
            }
        }

        EndToEnd compose() {
            Set<RelationName> sources = new LinkedHashSet<>();
            read.forEach((folded, relation) -> {
                if (!written.containsKey(folded) || own.contains(folded)) {
                    sources.add(relation);
                }
            });
            Set<RelationName> targets = new LinkedHashSet<>();
            List<Edge> edges = new ArrayList<>();
            written.forEach((folded, columns) -> {
                boolean passing = read.containsKey(folded) && !own.contains(folded);
                if (!passing && !dropped.contains(folded)) {
                    RelationName target = names.getOrDefault(folded, folded);
                    targets.add(target);
                    columns.forEach((column, origins) -> origins.forEach(origin -> through(origin, new HashSet<>())
                            .forEach(from -> edges.add(new Edge(from, target, column)))));
                }
            });
            return new EndToEnd(sources, targets, edges);
        }

        private List<Origin> through(Origin origin, Set<RelationName> seen) {
            Optional<RelationName> relation = origin.relation().map(RelationName::folded);
            if (relation.isEmpty() || own.contains(relation.get()) || !seen.add(relation.get())) {
                return List.of(origin);
            }
            Map<String, List<Origin>> made = written.get(relation.get());
            if (made == null) {
                return List.of(origin);
            }
            List<Origin> behind = new ArrayList<>();
            made.forEach((column, origins) -> {
                if (column.equalsIgnoreCase(origin.column())) {
                    origins.forEach(earlier -> through(earlier, new HashSet<>(seen))
                            .forEach(from -> behind.add(new Origin(
                                    from.relations(),
                                    from.column(),
                                    from.transformation().then(origin.transformation())))));
                }
            });
            return behind;
        }
    }
}
