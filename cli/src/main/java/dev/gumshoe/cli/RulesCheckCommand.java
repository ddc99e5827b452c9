package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.kit.Objection;
import dev.gumshoe.cli.kit.PatternChecker;
import dev.gumshoe.cli.kit.Shelf;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks folders of patterns. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Says what is wrong with bug patterns: names, description, rules, cases, page.",
        description = "",
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Exit codes: 0 nothing is wrong, 1 something is, 3 a description cannot be read."})
final class RulesCheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "<dir>", description = "Folders with patterns; your own by default.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--all", description = "The built-in patterns too.")
    private boolean all;

    @Mixin
    private OwnPatterns own = new OwnPatterns();

    @Override
    public Integer call() {
        List<Path> checked = new ArrayList<>(folders);
        checked.addAll(folders.isEmpty() ? own.orConfigured() : own.named());
        Shelf shelf = Shelf.of(checked);
        List<Shelf.Pattern> chosen = PatternChoice.of(shelf, List.of(), all, "rules check");
        List<Objection> objections = PatternChecker.check(chosen, shelf);
        PrintWriter out = spec.commandLine().getOut();
        objections.forEach(objection -> out.println(Printable.text(objection.line())));
        out.println(chosen.size()
                + (chosen.size() == 1 ? " pattern, " : " patterns, ")
                + (objections.isEmpty()
                        ? "nothing is wrong"
                        : objections.size() + (objections.size() == 1 ? " objection" : " objections")));
        out.flush();
        return objections.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FINDINGS;
    }
}
