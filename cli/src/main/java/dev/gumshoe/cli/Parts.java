package dev.gumshoe.cli;

import java.util.function.Supplier;

/** What the commands call. Nothing is made before it is needed, so that {@code --version} loads none of it. */
public record Parts(
        Supplier<Investigator> investigator,
        Supplier<Examination> examination,
        Supplier<NodeLister> nodeLister,
        Supplier<LineageTeller> lineageTeller,
        Supplier<Drill> drill) {}
