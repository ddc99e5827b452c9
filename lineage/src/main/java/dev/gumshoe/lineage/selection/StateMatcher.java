package dev.gumshoe.lineage.selection;

import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.selection.SelectableNode;
import dev.gumshoe.engine.selection.SelectableProject;
import dev.gumshoe.engine.selection.StateAspect;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The {@code state} method: as dbt-core's {@code StateSelectorMethod}, without its complaint about broken contracts. */
final class StateMatcher implements NodeMatcher {
    private static final List<String> WORDS = List.of(
            "new",
            "old",
            "modified",
            "unmodified",
            "modified.body",
            "modified.configs",
            "modified.persisted_descriptions",
            "modified.relation",
            "modified.macros",
            "modified.contract");

    private final String wanted;
    private final Map<UniqueId, SelectableNode> before;
    private final MacroChanges macros;

    StateMatcher(String wanted, SelectableProject now, SelectableProject earlier) {
        if (!WORDS.contains(wanted)) {
            throw new SelectionException(
                    "'state:" + wanted + "' is no state; expected " + String.join(", ", WORDS), wanted, WORDS);
        }
        this.wanted = wanted;
        this.before = earlier.nodes().stream()
                .collect(Collectors.toMap(SelectableNode::id, Function.identity(), (a, b) -> a));
        this.macros = new MacroChanges(now.macros(), earlier.macros());
    }

    @Override
    public boolean matches(SelectableNode node) {
        Optional<SelectableNode> earlier = Optional.ofNullable(before.get(node.id()));
        return switch (wanted) {
            case "new" -> earlier.isEmpty();
            case "old" -> earlier.isPresent();
            case "modified" -> isModified(node, earlier);
            case "unmodified" -> !isModified(node, earlier);
            case "modified.macros" -> macros.touch(node.macros());
            case "modified.persisted_descriptions" -> hasCode(node) && differ(node, earlier, persisted(node));
            default -> aspectModified(node, earlier);
        };
    }

    private boolean aspectModified(SelectableNode node, Optional<SelectableNode> earlier) {
        StateAspect aspect = switch (wanted) {
            case "modified.body" -> StateAspect.BODY;
            case "modified.configs" -> StateAspect.CONFIGS;
            case "modified.relation" -> StateAspect.RELATION;
            default -> StateAspect.CONTRACT;
        };
        return node.state().containsKey(aspect) && differ(node, earlier, Set.of(aspect));
    }

    /** What is new is modified, but for the kinds of which dbt says that being new is no change of contents. */
    private boolean isModified(SelectableNode node, Optional<SelectableNode> earlier) {
        boolean changed =
                earlier.isEmpty() ? hasCode(node) || node.is("unit_test") : differ(node, earlier, contents(node));
        return changed || macros.touch(node.macros());
    }

    private static boolean differ(SelectableNode node, Optional<SelectableNode> earlier, Set<StateAspect> aspects) {
        return earlier.isEmpty() || aspects.stream().anyMatch(aspect -> differ(node, earlier.get(), aspect));
    }

    private static boolean differ(SelectableNode node, SelectableNode earlier, StateAspect aspect) {
        Object now = node.state().get(aspect);
        return now != null && !now.equals(earlier.state().get(aspect));
    }

    /** The aspects that make up a node's contents; of a generic test, whose code is generated, only some. */
    private static Set<StateAspect> contents(SelectableNode node) {
        if (!node.testMacro().isEmpty()) {
            return EnumSet.of(StateAspect.CONFIGS, StateAspect.REST);
        }
        Set<StateAspect> contents = EnumSet.allOf(StateAspect.class);
        contents.remove(StateAspect.DESCRIPTION);
        contents.remove(StateAspect.COLUMN_DESCRIPTIONS);
        contents.addAll(persisted(node));
        return contents;
    }

    /** The descriptions that dbt writes to the warehouse. */
    private static Set<StateAspect> persisted(SelectableNode node) {
        Set<StateAspect> persisted = EnumSet.noneOf(StateAspect.class);
        if (node.config().get("persist_docs") instanceof Map<?, ?> docs) {
            if (Boolean.TRUE.equals(docs.get("relation"))) {
                persisted.add(StateAspect.DESCRIPTION);
            }
            if (Boolean.TRUE.equals(docs.get("columns"))) {
                persisted.add(StateAspect.COLUMN_DESCRIPTIONS);
            }
        }
        return persisted;
    }

    private static boolean hasCode(SelectableNode node) {
        return node.state().containsKey(StateAspect.BODY);
    }
}
