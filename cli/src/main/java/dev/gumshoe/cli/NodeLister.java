package dev.gumshoe.cli;

import java.nio.file.Path;
import java.util.List;

/** Lists nodes of a project. */
public interface NodeLister {

    /**
     * Lists what is selected.
     *
     * @param keys the properties to write in JSON; none for the usual ones
     *
     * @throws dev.gumshoe.adapters.InputException when an input cannot be read
     * @throws UsageException when the options ask for what cannot be
     */
    Listing list(Path project, SelectionOptions selection, ListForm form, List<String> keys);

    /** How each node is written. */
    enum ListForm {
        /** As it could be selected. */
        SELECTOR,
        NAME,
        /** The file that defines it. */
        PATH,
        /** Its properties. */
        JSON
    }

    /**
     * A list of nodes.
     *
     * @param nodes one line each
     * @param unmatched the criteria that match nothing
     */
    record Listing(List<String> nodes, List<String> unmatched) {
        public Listing {
            nodes = List.copyOf(nodes);
            unmatched = List.copyOf(unmatched);
        }
    }
}
