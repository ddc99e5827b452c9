package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.walkthrough.WalkthroughFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accepts what walkthroughs came to. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Accepts what walkthroughs came to when they were last run.",
        description = {"", "Read the difference that 'gumshoe walkthroughs run' shows before you do.", ""},
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Exit codes: 0 accepted, 3 there is nothing to accept."})
final class WalkthroughsApproveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "<id>", description = "The walkthroughs to approve.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--all", description = "Every walkthrough that is not as approved.")
    private boolean all;

    @Mixin
    private WalkthroughOptions options = new WalkthroughOptions();

    @Override
    public Integer call() {
        if (ids.isEmpty() && !all) {
            throw new UsageException("no walkthrough is named; expected ids, or '--all'");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Path> accepted = new ArrayList<>();
        for (WalkthroughFile walkthrough : options.chosen(all ? List.of() : ids)) {
            walkthrough.cases().stream()
                    .filter(one -> Files.exists(walkthrough.received(one)))
                    .forEach(one -> accepted.add(accept(walkthrough, one)));
        }
        if (accepted.isEmpty()) {
            throw InputException.of(
                    all ? "walkthroughs" : String.join(", ", ids),
                    "nothing came of them that is not approved",
                    "a run with a difference: 'gumshoe walkthroughs run'");
        }
        accepted.forEach(file -> out.println(Printable.text("approved  " + file)));
        out.flush();
        return ExitCode.NOTHING_FOUND;
    }

    private static Path accept(WalkthroughFile walkthrough, WalkthroughFile.Case one) {
        Path approved = walkthrough.approved(one);
        try {
            return Files.move(walkthrough.received(one), approved, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw InputException.of(approved, "cannot be written", "a file that this user can write");
        }
    }
}
