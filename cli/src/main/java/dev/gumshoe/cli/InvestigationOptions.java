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
 * @param states the folder of an earlier build's artifacts, or none
 * @param select names of the models to stay within; none for all
 * @param sweep whether to check every model, though no one complained
 * @param budget 0 where the command line does not say
 */
public record InvestigationOptions(
        ProjectLocation project,
        List<Expectation> expect,
        List<Path> states,
        List<String> select,
        boolean sweep,
        Budget budget) {
    public InvestigationOptions {
        requireNonNull(project, "project is null");
        requireNonNull(budget, "budget is null");
        expect = List.copyOf(expect);
        states = List.copyOf(states);
        select = List.copyOf(select);
    }
}
