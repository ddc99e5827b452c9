package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.RelationName;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.lineage.flow.Catalog;
import dev.gumshoe.lineage.flow.Grain;
import dev.gumshoe.lineage.flow.LineageOutcome;
import dev.gumshoe.lineage.flow.LineageReader;
import dev.gumshoe.lineage.flow.Nullability;
import dev.gumshoe.lineage.stages.SqlProject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells that a row of a node is the same one: a key that the project declares, or else the grain of the node's SQL. */
final class RowKeys {
    private static final Comparator<List<ColumnName>> SHORTEST =
            Comparator.<List<ColumnName>>comparingInt(List::size).thenComparing(List::toString);

    private final SqlProject project;
    private final List<DeclaredKey> declared;

    /** @param declared what the project declares to identify rows */
    RowKeys(SqlProject project, List<DeclaredKey> declared) {
        this.project = project;
        this.declared = List.copyOf(declared);
    }

    /**
     * The shortest key; none where none is known.
     *
     * @param columns those that the node's relation has
     */
    List<ColumnName> of(UniqueId node, List<ColumnName> columns) {
        return shortest(declared(node), columns)
                .or(() -> shortest(implied(node), columns))
                .orElse(List.of());
    }

    private static Optional<List<ColumnName>> shortest(Stream<List<ColumnName>> keys, List<ColumnName> columns) {
        return keys.map(key -> Optional.of(spelled(key, columns))
                        .filter(found -> !found.isEmpty() && found.size() == key.size()))
                .flatMap(Optional::stream)
                .min(SHORTEST);
    }

    /** The columns of a key as the relation spells them. */
    private static List<ColumnName> spelled(List<ColumnName> key, List<ColumnName> columns) {
        Set<ColumnName> wanted = key.stream().map(ColumnName::folded).collect(Collectors.toSet());
        return columns.stream()
                .filter(column -> wanted.contains(column.folded()))
                .toList();
    }

    private Stream<List<ColumnName>> declared(UniqueId node) {
        return declared.stream().filter(key -> key.node().equals(node)).map(DeclaredKey::columns);
    }

    private Stream<List<ColumnName>> implied(UniqueId node) {
        return project.model(node).stream()
                .map(model -> new LineageReader(project.dialect(), catalog()).query(model.compiledSql()))
                .filter(LineageOutcome.Read.class::isInstance)
                .flatMap(read -> ((LineageOutcome.Read) read).lineage().grains().stream())
                .map(Grain::columns)
                .map(names -> names.stream().map(ColumnName::new).toList());
    }

    private Catalog catalog() {
        return relation -> {
            List<Catalog.KnownColumn> columns = project.schema().columns(relation).stream()
                    .map(column -> new Catalog.KnownColumn(column.name(), Nullability.UNKNOWN))
                    .toList();
            return columns.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Catalog.Known(columns, true, grains(relation)));
        };
    }

    private List<Grain> grains(RelationName relation) {
        return project.relations().nodeOf(relation).stream()
                .flatMap(this::declared)
                .map(key -> new Grain(key.stream().map(ColumnName::value).toList(), "declared"))
                .toList();
    }
}
