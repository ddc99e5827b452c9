package dev.gumshoe.cli;

import dev.gumshoe.cli.kit.PatternPages;
import dev.gumshoe.cli.kit.Shelf;
import dev.gumshoe.cli.kit.VocabularyPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the pages on patterns. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Writes a page for each bug pattern, and one that lists them.",
        description = "",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n")
final class RulesDocsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "<dir>",
            defaultValue = "docs",
            description = "Where to write; 'docs' by default.")
    private Path folder = Path.of("docs");

    @Option(
            names = "--sources",
            paramLabel = "<dir>",
            description = "The engine's sources, of which vocabulary.md is made as well.")
    private @Nullable Path sources;

    @Mixin
    private OwnPatterns own = new OwnPatterns();

    @Override
    public Integer call() {
        List<Shelf.Pattern> patterns = Shelf.of(own.orConfigured()).patterns();
        Map<String, String> pages = new TreeMap<>(PatternPages.of(patterns));
        if (sources != null) {
            pages.put("vocabulary.md", VocabularyPage.of(sources));
        }
        PatternPages.write(folder, pages);
        spec.commandLine().getOut().println(folder + ": " + pages.size() + " pages");
        return ExitCode.NOTHING_FOUND;
    }
}
