package dev.gumshoe.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with walkthroughs. */
@Command(
        name = "walkthroughs",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Runs whole scenarios against what was approved of them, and makes them of real cases.",
        synopsisSubcommandLabel = "<command>",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n")
final class WalkthroughsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    static CommandLine with(Parts parts) {
        return new CommandLine(new WalkthroughsCommand())
                .addSubcommand(new WalkthroughsListCommand())
                .addSubcommand(new WalkthroughsRunCommand(parts.investigator()))
                .addSubcommand(new WalkthroughsApproveCommand())
                .addSubcommand(new WalkthroughsNewCommand());
    }

    /** No subcommand was named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is named; expected list, run, approve or new");
    }
}
