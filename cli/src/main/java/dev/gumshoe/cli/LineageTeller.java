package dev.gumshoe.cli;

import dev.gumshoe.cli.lineage.ImpactView;
import dev.gumshoe.cli.lineage.LineageView;
import java.util.List;

/** Tells what comes from what in a project, from its artifacts alone. */
public interface LineageTeller {

    /**
     * The part of the lineage that is asked for.
     *
     * @throws dev.gumshoe.adapters.InputException when an input cannot be read, or names nothing
     * @throws UsageException when the options ask for what cannot be
     */
    LineageView lineage(LineageOptions options);

    /**
     * What changes do to all that lies downstream: one for each node or column asked for.
     *
     * @throws dev.gumshoe.adapters.InputException when an input cannot be read, or names nothing
     * @throws UsageException when the options ask for what cannot be
     */
    List<ImpactView> impacts(ImpactOptions options);

    /**
     * The lineage as OpenLineage events, one line for each node.
     *
     * @param namespace of the datasets; empty for the warehouse's kind
     *
     * @throws dev.gumshoe.adapters.InputException when an input cannot be read, or names nothing
     */
    List<String> openLineage(LineageOptions options, String namespace);
}
