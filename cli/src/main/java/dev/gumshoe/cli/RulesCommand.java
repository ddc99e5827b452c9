package dev.gumshoe.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with bug patterns. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Lists, explains, writes, checks and tests bug patterns.",
        synopsisSubcommandLabel = "<command>",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n")
final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    static CommandLine with(Terminal terminal) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesListCommand(terminal))
                .addSubcommand(new RulesShowCommand())
                .addSubcommand(new RulesExplainCommand(terminal))
                .addSubcommand(new RulesNewCommand())
                .addSubcommand(new RulesCheckCommand())
                .addSubcommand(new RulesTestCommand())
                .addSubcommand(new RulesMutateCommand())
                .addSubcommand(new RulesDocsCommand())
                .addSubcommand(new RulesCalibrateCommand());
    }

    /** No subcommand was named. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no command is named; expected list, show, explain, new, check, test, mutate, docs or calibrate");
    }
}
