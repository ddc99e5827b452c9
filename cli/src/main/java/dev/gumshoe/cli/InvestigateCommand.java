package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.casefile.CaseJson;
import dev.gumshoe.adapters.config.Expectation;
import dev.gumshoe.adapters.config.Expectation.ExpectedNumber;
import dev.gumshoe.cli.report.ReportOptions;
import dev.gumshoe.cli.report.TextReport;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.port.WarehouseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Investigates, shows the case, and keeps it in the project's {@code .gumshoe/cases}. */
@Command(
        name = "investigate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Finds why a figure is wrong, a test fails, or what is wrong though no one complained.",
        description = {
            "",
            "Without '--expect', '--truth' and '--sweep' it looks into what 'gumshoe.yml' expects and what the last"
                    + " dbt run reported.",
            ""
        },
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example: gumshoe investigate shop --expect fct_orders.count=10000"},
        abbreviateSynopsis = true,
        sortOptions = false)
final class InvestigateCommand implements Callable<Integer> {
    private final Supplier<Investigator> investigator;
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--expect",
            paramLabel = "<figure=number>",
            converter = Converters.Expected.class,
            description = {
                "What a figure should be; may be repeated:",
                "  model.count=10000",
                "  sum(model.column)=12.50",
                "  avg(model.column)=3.25",
                "  sum(model.column)/model.count=3.25",
                "  count(distinct model.column)=7"
            })
    private List<ExpectedNumber> expect = new ArrayList<>();

    @ArgGroup(exclusive = false)
    private @Nullable TruthOptions truth;

    @Option(names = "--sweep", description = "Check every model that is selected, though no one complained.")
    private boolean sweep;

    @Mixin
    private NodeSelection selection = new NodeSelection();

    @Mixin
    private OwnPatterns own = new OwnPatterns();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private BudgetOptions budget = new BudgetOptions();

    InvestigateCommand(Supplier<Investigator> investigator, Terminal terminal) {
        this.investigator = investigator;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws WarehouseException {
        InvestigationOptions options = options();
        try (StopSignal stopped = StopSignal.install(err())) {
            CaseFile caseFile = investigate(options, stopped);
            ReportOptions report = output.report(terminal);
            keep(caseFile, options.project().folder(), report.plain());
            output.write(
                    output.format().write(caseFile, report, Version.text()),
                    spec.commandLine().getOut());
            return ExitCode.of(caseFile);
        }
    }

    private InvestigationOptions options() {
        List<Expectation> expectations = new ArrayList<>(expect);
        if (truth != null) {
            expectations.add(truth.expectation());
        }
        return new InvestigationOptions(
                project.location(), expectations, selection.options(), sweep, budget.budget(), own.named());
    }

    private CaseFile investigate(InvestigationOptions options, StopSignal stopped) throws WarehouseException {
        Progress progress = terminal.err() ? new ProgressLine(err(), terminal.width()) : new Remarks(err());
        try {
            return investigator.get().investigate(options, progress, stopped);
        } finally {
            progress.done();
        }
    }

    /** A case that cannot be kept is shown all the same. */
    private void keep(CaseFile caseFile, Path folder, ReportOptions report) {
        CaseFolder kept = CaseFolder.of(folder, caseFile.id());
        try {
            kept.write(CaseJson.write(caseFile), TextReport.of(caseFile, report));
            if (kept.isElsewhere(folder)) {
                err().println("gumshoe: " + Printable.quoted(folder) + " cannot be written; the case is kept in "
                        + kept.path());
            }
        } catch (IOException e) {
            err().println("gumshoe: " + kept.path()
                    + ": the case could not be kept; expected a folder that can be written");
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
