package dev.gumshoe.cli;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.config.GumshoeConfig;
import dev.gumshoe.adapters.walkthrough.WalkthroughFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names folders with walkthroughs. */
final class WalkthroughOptions {
    private static final Path USUAL = Path.of("walkthroughs");

    @Option(
            names = "--dir",
            paramLabel = "<dir>",
            description =
                    "A folder with walkthroughs; may be repeated. Else those that gumshoe.yml names, else 'walkthroughs'.")
    private @Nullable List<Path> folders;

    /** The folders; at least one. */
    List<Path> folders() {
        if (folders != null) {
            return List.copyOf(folders);
        }
        List<Path> configured = GumshoeConfig.find(Path.of("")).walkthroughs();
        return configured.isEmpty() ? List.of(USUAL) : configured;
    }

    /** Every walkthrough. */
    List<WalkthroughFile> all() {
        List<WalkthroughFile> all = new ArrayList<>();
        folders().forEach(folder -> all.addAll(WalkthroughFile.below(folder)));
        return all;
    }

    /**
     * Those of some ids.
     *
     * @param ids none for all
     */
    List<WalkthroughFile> chosen(List<String> ids) {
        List<WalkthroughFile> all = all();
        if (ids.isEmpty()) {
            return all;
        }
        return ids.stream().map(id -> find(id, all)).toList();
    }

    private static WalkthroughFile find(String id, List<WalkthroughFile> all) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> InputException.of(
                        "no walkthrough " + Printable.quoted(id),
                        "none of that id is there",
                        "one that 'gumshoe walkthroughs list' lists"
                                + DidYouMean.hint(
                                        id,
                                        all.stream().map(WalkthroughFile::id).toList())));
    }
}
