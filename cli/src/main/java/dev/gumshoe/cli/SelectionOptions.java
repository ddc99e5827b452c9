package dev.gumshoe.cli;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.lineage.selection.IndirectSelection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which nodes a command line selects, in dbt's syntax.
 *
 * @param selectors the name of a selector of {@code selectors.yml}, or none
 * @param resourceTypes the kinds to keep; none for all that dbt lists by default
 * @param states the folder of an earlier state's artifacts, or none
 */
public record SelectionOptions(
        List<String> select,
        List<String> exclude,
        List<String> selectors,
        IndirectSelection indirect,
        List<String> resourceTypes,
        List<String> excludedResourceTypes,
        List<Path> states) {
    /** Nothing in particular. */
    public static final SelectionOptions NONE = of(List.of());

    public SelectionOptions {
        requireNonNull(indirect, "indirect is null");
        select = List.copyOf(select);
        exclude = List.copyOf(exclude);
        selectors = List.copyOf(selectors);
        resourceTypes = List.copyOf(resourceTypes);
        excludedResourceTypes = List.copyOf(excludedResourceTypes);
        states = List.copyOf(states);
    }

    /** A selection by words alone. */
    public static SelectionOptions of(List<String> select) {
        return new SelectionOptions(
                select, List.of(), List.of(), IndirectSelection.EAGER, List.of(), List.of(), List.of());
    }

    /** The same, compared with an earlier state. */
    public SelectionOptions with(List<Path> earlierStates) {
        return new SelectionOptions(
                select, exclude, selectors, indirect, resourceTypes, excludedResourceTypes, earlierStates);
    }

    public Optional<String> selector() {
        return selectors.stream().findFirst();
    }

    public Optional<Path> state() {
        return states.stream().findFirst();
    }

    /** True where the command line selects anything in particular. */
    public boolean isStated() {
        return !(select.isEmpty()
                && exclude.isEmpty()
                && selectors.isEmpty()
                && resourceTypes.isEmpty()
                && excludedResourceTypes.isEmpty());
    }
}
