package dev.gumshoe.adapters.dbt;

import dev.gumshoe.adapters.dbt.manifest.ColumnText;
import dev.gumshoe.adapters.dbt.manifest.Manifest;
import dev.gumshoe.adapters.dbt.manifest.ManifestColumn;
import dev.gumshoe.adapters.dbt.manifest.ManifestConstraint;
import dev.gumshoe.adapters.dbt.manifest.ManifestNode;
import dev.gumshoe.adapters.dbt.manifest.ManifestTest;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.DeclaredKey;
import dev.gumshoe.engine.fact.ResourceType;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The keys that a project declares, by tests, by configuration and by constraints. A key of expressions, or of some
 * rows only, is none.
 */
final class DeclaredKeys {
    /** The macros that say that all rows differ in some columns, and the argument that lists these. */
    private static final Map<String, List<String>> UNIQUENESS = Map.of(
            "unique", List.of("column_name"),
            "unique_combination_of_columns", List.of("combination_of_columns"),
            "expect_column_values_to_be_unique", List.of("column_name"),
            "expect_compound_columns_to_be_unique", List.of("column_list"),
            "unique_key", List.of("column_names", "column_name"),
            "primary_key", List.of("column_names", "column_name"));

    /** The arguments by which such a macro speaks of some rows only. */
    private static final Set<String> CONDITIONS = Set.of("where", "row_condition", "condition", "group_by_columns");

    private static final Comparator<DeclaredKey> ORDER = Comparator.comparing(DeclaredKey::node)
            .thenComparing(DeclaredKey::declaredBy)
            .thenComparing(key -> key.columns().toString());

    private DeclaredKeys() {}

    static List<DeclaredKey> of(Manifest manifest) {
        Stream<DeclaredKey> byTest =
                manifest.tests().stream().filter(ManifestTest::enabled).flatMap(test -> byTest(test).stream());
        Stream<DeclaredKey> byNode =
                manifest.nodes().stream().filter(ManifestNode::enabled).flatMap(DeclaredKeys::byNode);
        return Stream.concat(byTest, byNode).distinct().sorted(ORDER).toList();
    }

    private static Optional<DeclaredKey> byTest(ManifestTest test) {
        List<String> arguments = UNIQUENESS.getOrDefault(test.macro().name(), List.of());
        boolean conditional = !test.config().where().isBlank()
                || CONDITIONS.stream().anyMatch(test.macro().arguments()::containsKey);
        if (conditional || arguments.isEmpty()) {
            return Optional.empty();
        }
        return test.node()
                .flatMap(
                        node -> key(node, columns(test, arguments), test.macro().name() + " test"));
    }

    private static List<String> columns(ManifestTest test, List<String> arguments) {
        for (String argument : arguments) {
            Object value = test.macro().arguments().get(argument);
            if (value instanceof List<?> list && !list.isEmpty()) {
                return list.stream().map(String::valueOf).toList();
            }
            if (value instanceof String text) {
                return List.of(text);
            }
        }
        return test.columnName().isEmpty() ? List.of() : List.of(test.columnName());
    }

    private static Stream<DeclaredKey> byNode(ManifestNode node) {
        return Stream.of(uniqueKey(node), primaryKey(node), primaryKeyColumns(node))
                .flatMap(Optional::stream);
    }

    /**
     * Of a snapshot, {@code unique_key} is what identifies a row of its source: its own rows repeat it, one for each
     * version.
     */
    private static Optional<DeclaredKey> uniqueKey(ManifestNode node) {
        boolean snapshot =
                node.type().filter(type -> type == ResourceType.SNAPSHOT).isPresent();
        return snapshot ? Optional.empty() : key(node.id(), node.config().uniqueKey(), "unique_key");
    }

    private static Optional<DeclaredKey> primaryKey(ManifestNode node) {
        return node.promises().constraints().stream()
                .filter(ManifestConstraint::isPrimaryKey)
                .findFirst()
                .flatMap(constraint -> key(node.id(), constraint.columns(), "primary key"));
    }

    private static Optional<DeclaredKey> primaryKeyColumns(ManifestNode node) {
        List<String> columns = node.columns().stream()
                .filter(column -> column.constraints().contains("primary_key"))
                .map(ManifestColumn::name)
                .map(name -> "\"" + name + "\"")
                .toList();
        return key(node.id(), columns, "primary key");
    }

    private static Optional<DeclaredKey> key(UniqueId node, List<String> columns, String declaredBy) {
        List<String> names = columns.stream().map(ColumnText::name).toList();
        if (names.isEmpty() || names.contains("")) {
            return Optional.empty();
        }
        return Optional.of(
                new DeclaredKey(node, names.stream().map(ColumnName::new).toList(), declaredBy));
    }
}
