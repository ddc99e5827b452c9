package dev.gumshoe.cli;

import dev.gumshoe.cli.kit.Shelf;
import java.util.List;

/** The patterns that a command line chooses. */
final class PatternChoice {
    private PatternChoice() {}

    /**
     * Those of the ids; else all, or the user's own.
     *
     * @throws UsageException where nothing is chosen
     */
    static List<Shelf.Pattern> of(Shelf shelf, List<String> ids, boolean all, String command) {
        if (!ids.isEmpty()) {
            return ids.stream().map(shelf::find).toList();
        }
        List<Shelf.Pattern> chosen = shelf.patterns().stream()
                .filter(pattern -> all || pattern.own())
                .toList();
        if (chosen.isEmpty()) {
            throw new UsageException(
                    "'" + command + "': there are no patterns of your own; expected an id, --all, or --dir <dir>");
        }
        return chosen;
    }
}
