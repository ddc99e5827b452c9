package dev.gumshoe.cli;

import dev.gumshoe.cli.kit.PatternText;
import dev.gumshoe.cli.kit.Shelf;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one pattern. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Shows a bug pattern: its description, what it asks, its cases and its page.",
        description = "",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n")
final class RulesShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<id>", description = "A pattern's id, as 'rules list' lists it.")
    private String id = "";

    @Mixin
    private OwnPatterns own = new OwnPatterns();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PatternText.of(Shelf.of(own.orConfigured()).find(id)).forEach(out::println);
        out.flush();
        return ExitCode.NOTHING_FOUND;
    }
}
