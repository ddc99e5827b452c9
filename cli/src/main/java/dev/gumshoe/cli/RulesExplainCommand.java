package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.kit.FindingExplanation;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains a finding of a case that was kept. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Says why a finding was made: which rules fired on what, with evidence and weights.",
        description = {"", "It reads the case file that 'investigate' kept; no warehouse is asked.", ""},
        abbreviateSynopsis = true,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example: gumshoe rules explain f1"})
final class RulesExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<finding>", description = "The finding's id in the report, such as f1.")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<dir>",
            description = "The dbt project's folder; this one by default.")
    private Path folder = Path.of(".");

    @Option(
            names = "--case",
            paramLabel = "<id>",
            description = "The case's id or its folder; the last case by default.")
    private String caseId = "";

    RulesExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CaseFile caseFile = new KeptCases(folder).find(caseId);
        Finding finding = KeptCases.finding(caseFile, id);
        PrintWriter out = spec.commandLine().getOut();
        FindingExplanation.of(finding, caseFile, Math.max(60, terminal.width()))
                .forEach(line -> out.println(Printable.text(line)));
        out.flush();
        return ExitCode.NOTHING_FOUND;
    }
}
