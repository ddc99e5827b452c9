package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.Check.Status;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is there, what is missing, and how to get it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Says what an investigation would rest on, what is missing, and how to get it.",
        description = "",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Exit codes: 0 nothing is missing, 1 something is."},
        abbreviateSynopsis = true,
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    private final Supplier<Examination> examination;
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(names = "--deep", description = "Split the SQL of every model as well: some milliseconds a model.")
    private boolean deep;

    DoctorCommand(Supplier<Examination> examination, Terminal terminal) {
        this.examination = examination;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Check> checks = examination.get().examine(project.location(), deep);
        int column =
                checks.stream().mapToInt(check -> check.name().length()).max().orElse(0);
        for (Check check : checks) {
            print(check, column, out);
        }
        out.flush();
        boolean missing = checks.stream().anyMatch(check -> check.status() == Status.MISSING);
        return missing ? ExitCode.FINDINGS : ExitCode.NOTHING_FOUND;
    }

    private void print(Check check, int column, PrintWriter out) {
        String name = check.name() + " ".repeat(column - check.name().length());
        out.println(status(check.status()) + "  " + Printable.text(name + "  " + check.found()));
        if (!check.howTo().isEmpty()) {
            out.println(" ".repeat(column + 11) + Printable.text(check.howTo()));
        }
    }

    private String status(Status status) {
        String word = String.format(Locale.ROOT, "%-7s", status.name().toLowerCase(Locale.ROOT));
        if (!terminal.out() || !terminal.colourful()) {
            return word;
        }
        return switch (status) {
            case OK -> "\u001b[32m" + word + "\u001b[0m";
            case WARN -> "\u001b[33m" + word + "\u001b[0m";
            case MISSING -> "\u001b[31m" + word + "\u001b[0m";
        };
    }
}
