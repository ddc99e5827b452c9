package dev.gumshoe.cli;

import dev.gumshoe.cli.kit.Skeleton;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a pattern. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Begins a bug pattern: four files that work, to change into the pattern you want.",
        description = "",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example: gumshoe rules new customers/test-accounts-are-counted"})
final class RulesNewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "<area>/<id>",
            description = "Where it belongs, and what the fault is called.")
    private String name = "";

    @Option(
            names = {"--dir", "--patterns"},
            paramLabel = "<dir>",
            defaultValue = "patterns",
            description = "The folder of your patterns; 'patterns' by default.")
    private Path folder = Path.of("patterns");

    @Override
    public Integer call() {
        Path made = Skeleton.write(folder, name);
        PrintWriter out = spec.commandLine().getOut();
        out.println(made);
        out.println("  gumshoe rules check " + folder);
        out.println("  gumshoe rules test --dir " + folder);
        out.println(
                "  gumshoe investigate --patterns " + folder + "    (or 'patterns: [" + folder + "]' in gumshoe.yml)");
        out.flush();
        return ExitCode.NOTHING_FOUND;
    }
}
