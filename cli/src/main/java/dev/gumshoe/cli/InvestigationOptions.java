package dev.gumshoe.cli;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.adapters.config.Budget;
import dev.gumshoe.adapters.config.Expectation;
import java.nio.file.Path;
import java.util.List;

/**
 * What a command line asks to investigate. What it says comes before what {@code gumshoe.yml} says.
 *
 * @param expect what outside truths say; those of {@code gumshoe.yml} are not among them
 * @param selection the nodes to sweep, and the folder of an earlier build's artifacts
 * @param sweep whether to check every model, though no one complained
 * @param budget 0 where the command line does not say
 * @param patterns folders with patterns of the user's own; none for those of {@code gumshoe.yml}
 */
public record InvestigationOptions(
        ProjectLocation project,
        List<Expectation> expect,
        SelectionOptions selection,
        boolean sweep,
        Budget budget,
        List<Path> patterns) {
    public InvestigationOptions {
        requireNonNull(project, "project is null");
        requireNonNull(budget, "budget is null");
        expect = List.copyOf(expect);
        requireNonNull(selection, "selection is null");
        patterns = List.copyOf(patterns);
    }

    /**
     * Options with a selection by words alone.
     *
     * @param states the folder of an earlier build's artifacts, or none
     */
    public InvestigationOptions(
            ProjectLocation project,
            List<Expectation> expect,
            List<Path> states,
            List<String> select,
            boolean sweep,
            Budget budget) {
        this(project, expect, SelectionOptions.of(select).with(states), sweep, budget, List.of());
    }

    /** The folder of an earlier build's artifacts, or none. */
    public List<Path> states() {
        return selection.states();
    }

    /** The words of the selection. */
    public List<String> select() {
        return selection.select();
    }
}
