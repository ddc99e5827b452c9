package dev.gumshoe.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a drill is to do.
 *
 * @param seed the same seed plants the same faults
 * @param plantings how many investigations
 * @param operators the kinds of faults; none for all
 * @param figures the most figures that each investigation is told
 */
public record DrillOptions(ProjectLocation project, long seed, int plantings, List<String> operators, int figures) {
    public DrillOptions {
        requireNonNull(project, "project is null");
        operators = List.copyOf(operators);
    }
}
