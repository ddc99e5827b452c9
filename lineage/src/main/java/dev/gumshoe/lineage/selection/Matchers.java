package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.selection.SelectableNode;
import dev.gumshoe.engine.selection.SelectableProject;
import dev.gumshoe.lineage.selection.Specification.Criterion;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The methods by which nodes are selected: those of dbt-core's {@code dbt/graph/selector_methods.py}, but for
 * {@code selector}.
 *
 * @param exists whether the project has a path
 */
record Matchers(SelectableProject project, EarlierState earlier, Predicate<String> exists) {

    NodeMatcher of(Criterion criterion) {
        String value = criterion.text();
        return switch (criterion.method()) {
            case FQN -> new QualifiedName(value);
            case TAG -> tag(Wildcards.compile(value));
            case GROUP -> group(Wildcards.compile(value));
            case ACCESS -> node -> node.is("model") && node.terms().access().equals(value);
            case SOURCE -> NamedMatcher.source(value);
            case PATH -> new PathMatcher(value, exists);
            case FILE -> file(Wildcards.compile(value));
            case PACKAGE -> inPackage(value);
            case CONFIG -> new ConfigMatcher(criterion.arguments(), criterion.value());
            case TEST_NAME -> TestMatchers.named(value);
            case TEST_TYPE -> TestMatchers.ofType(value);
            case RESOURCE_TYPE -> ofKind(value);
            case STATE -> new StateMatcher(value, project, earlier.requiredProject(criterion.raw()));
            case RESULT -> result(value, earlier.requiredResults(criterion.raw()));
            case SOURCE_STATUS -> fresher(value, earlier.requiredFresher(criterion.raw()));
            case VERSION -> new VersionMatcher(value);
            case EXPOSURE, METRIC, SEMANTIC_MODEL, SAVED_QUERY, UNIT_TEST ->
                NamedMatcher.of(criterion.method().word(), value);
            case SELECTOR -> throw new IllegalArgumentException("a selector is not matched node by node");
        };
    }

    private static NodeMatcher tag(Pattern pattern) {
        return node -> node.tags().stream().anyMatch(tag -> pattern.matcher(tag).matches());
    }

    private static NodeMatcher group(Pattern pattern) {
        return node -> (Kinds.isParsed(node) || node.is("metric"))
                && node.config().get("group") instanceof String group
                && !group.isEmpty()
                && pattern.matcher(group).matches();
    }

    /** The file's name, with or without its ending. */
    private static NodeMatcher file(Pattern pattern) {
        return node -> {
            String path = node.files().original();
            String file = path.substring(path.lastIndexOf('/') + 1);
            int dot = file.lastIndexOf('.');
            return pattern.matcher(file).matches()
                    || pattern.matcher(dot > 0 ? file.substring(0, dot) : file).matches();
        };
    }

    /** {@code this} is the project's own package. */
    private NodeMatcher inPackage(String value) {
        boolean own = value.equals("this") && !project.name().isEmpty();
        Pattern pattern = Wildcards.compile(own ? project.name() : value);
        return node -> pattern.matcher(node.name().packageName()).matches();
    }

    private static NodeMatcher ofKind(String kind) {
        if (!Kinds.ALL.contains(kind)) {
            throw new SelectionException(
                    "'resource_type:" + kind + "' is no resource type; expected one such as model, source or test",
                    kind,
                    Kinds.ALL);
        }
        return node -> node.is(kind);
    }

    private static NodeMatcher result(String status, Map<UniqueId, String> results) {
        return node -> status.equals(results.get(node.id()));
    }

    private static NodeMatcher fresher(String word, Set<UniqueId> fresher) {
        return (SelectableNode node) -> word.equals("fresher") && fresher.contains(node.id());
    }
}
