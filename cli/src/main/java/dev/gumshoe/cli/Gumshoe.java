package dev.gumshoe.cli;

import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.cli.wiring.LiveDrill;
import dev.gumshoe.cli.wiring.LiveExamination;
import dev.gumshoe.cli.wiring.LiveInvestigator;
import dev.gumshoe.cli.wiring.LiveLineageTeller;
import dev.gumshoe.cli.wiring.LiveNodeLister;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "gumshoe",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Finds what is wrong with a dbt project's data, and proves why.",
        synopsisSubcommandLabel = "<command>",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {
            "   0   nothing was found",
            "   1   something was found",
            "   2   the command line is wrong",
            "   3   an input could not be read, or nothing could be checked",
            "   4   the warehouse could not be queried",
            "  70   an error in Gumshoe itself",
            " 130   stopped by Ctrl-C"
        })
public final class Gumshoe implements Runnable {
    private static final String INVESTIGATE = "investigate";
    /** With these alone the program says its version and does nothing else. */
    private static final Set<String> VERSION = Set.of("--version", "-V");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an internal error.")
    private boolean debug;

    private Gumshoe() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(INVESTIGATE)) {
            RuleSet.loadAhead();
        }
        System.exit(run(live(System.getenv(), Clock.systemUTC()), args));
    }

    /**
     * The program as {@link #main} runs it, without a terminal.
     *
     * @param environment the environment's variables
     */
    public static CommandLine commandLine(Map<String, String> environment, Clock clock) {
        return commandLine(live(environment, clock), Terminal.NONE);
    }

    /** @param args the words, where they are known: only the command that the first one names is made, else all are */
    static CommandLine commandLine(Parts parts, Terminal terminal, String... args) {
        Map<String, Supplier<Object>> commands = commands(parts, terminal);
        Supplier<Object> named = args.length == 0 ? null : commands.get(args[0]);
        CommandLine commandLine = new CommandLine(new Gumshoe());
        if (named != null) {
            commandLine.addSubcommand(named.get());
        } else if (args.length != 1 || !VERSION.contains(args[0])) {
            commands.values().forEach(command -> commandLine.addSubcommand(command.get()));
        }
        Problems problems = new Problems();
        return commandLine
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems)
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpAutoWidth(true);
    }

    /** The commands by name. Reading what one looks like takes ten milliseconds or more, so they are made when needed. */
    private static Map<String, Supplier<Object>> commands(Parts parts, Terminal terminal) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put(INVESTIGATE, () -> new InvestigateCommand(parts.investigator(), terminal));
        commands.put("doctor", () -> new DoctorCommand(parts.examination(), terminal));
        commands.put("ls", () -> new LsCommand(parts.nodeLister()));
        commands.put("lineage", () -> new LineageCommand(parts.lineageTeller()));
        commands.put("impact", () -> new ImpactCommand(parts.lineageTeller()));
        commands.put("audit", () -> new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand()));
        commands.put("replay", ReplayCommand::new);
        commands.put("fix", FixCommand::withCommands);
        commands.put("drill", () -> new DrillCommand(parts.drill(), terminal));
        commands.put("rules", () -> RulesCommand.with(terminal));
        commands.put("walkthroughs", () -> WalkthroughsCommand.with(parts));
        return commands;
    }

    boolean debug() {
        return debug;
    }

    /** No subcommand was named. */
    @Override
    public void run() {
        String commands = spec.subcommands().values().stream()
                .map(CommandLine::getCommandName)
                .distinct()
                .collect(Collectors.joining(", "));
        throw new ParameterException(spec.commandLine(), "no command is named; expected one of " + commands);
    }

    private static int run(Parts parts, String[] args) {
        PrintWriter err = writer(FileDescriptor.err);
        try {
            return commandLine(parts, Terminal.ours(), args)
                    .setOut(writer(FileDescriptor.out))
                    .setErr(err)
                    .execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            err.println("gumshoe: internal error: " + e.getClass().getSimpleName()
                    + "; please report it, or give Java more memory");
            return ExitCode.INTERNAL_ERROR;
        }
    }

    /** Reports are UTF-8 whatever the system's own character set is. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    private static Parts live(Map<String, String> environment, Clock clock) {
        return new Parts(
                () -> new LiveInvestigator(environment, clock),
                () -> new LiveExamination(environment, clock),
                () -> new LiveNodeLister(environment),
                () -> new LiveLineageTeller(environment),
                () -> new LiveDrill(environment, clock));
    }
}
