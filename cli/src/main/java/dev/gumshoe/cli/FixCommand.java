package dev.gumshoe.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with the fixes of a case. */
@Command(
        name = "fix",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Shows, exports or applies the fixes that an investigation tried.",
        synopsisSubcommandLabel = "<command>",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n")
final class FixCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    static CommandLine withCommands() {
        return new CommandLine(new FixCommand())
                .addSubcommand(new FixShowCommand())
                .addSubcommand(new FixExportCommand())
                .addSubcommand(new FixApplyCommand());
    }

    /** No subcommand was named. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command is named; expected show, export or apply");
    }
}
