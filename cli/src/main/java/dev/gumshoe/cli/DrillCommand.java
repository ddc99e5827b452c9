package dev.gumshoe.cli;

import dev.gumshoe.cli.drill.DrillJson;
import dev.gumshoe.cli.drill.DrillReport;
import dev.gumshoe.cli.drill.DrillText;
import dev.gumshoe.engine.port.WarehouseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plants faults into a copy of the project and looks how well they are found. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        header = "Plants faults into a copy of the project and says how well they would be found.",
        description = {
            "",
            "Builds a throwaway warehouse from the seeds, plants one to three faults at a time into SQL or rows,"
                    + " investigates from a figure that is off then, and compares with the truth. The project and its"
                    + " warehouse stay as they are.",
            ""
        },
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example: gumshoe drill shop --plantings 50 --seed 7"},
        abbreviateSynopsis = true,
        sortOptions = false)
final class DrillCommand implements Callable<Integer> {
    private final Supplier<Drill> drill;
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "<dir>", description = "The dbt projects' folders; this one by default.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--plantings",
            paramLabel = "<n>",
            defaultValue = "50",
            description = "How many investigations, divided among the projects; 50 by default.")
    private int plantings = 50;

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "The same seed plants the same faults; 1 by default.")
    private long seed = 1;

    @Option(
            names = "--operators",
            paramLabel = "<id>",
            split = ",",
            description = "The kinds of faults; all by default.")
    private List<String> operators = new ArrayList<>();

    @Option(
            names = "--figures",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "The most figures that each investigation is told; 1 by default.")
    private int figures = 1;

    @Option(names = "--misses", description = "List what was missed, and what was found instead.")
    private boolean misses;

    @Option(
            names = "--format",
            paramLabel = "<format>",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; text by default.")
    private Form format = Form.text;

    /** The forms that a report can have. */
    enum Form {
        text,
        json
    }

    DrillCommand(Supplier<Drill> drill, Terminal terminal) {
        this.drill = drill;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws WarehouseException {
        if (plantings < 1 || figures < 1) {
            throw new UsageException("'" + (plantings < 1 ? "--plantings" : "--figures") + "' is "
                    + (plantings < 1 ? plantings : figures) + "; expected a whole number above 0");
        }
        Progress progress = terminal.err()
                ? new ProgressLine(spec.commandLine().getErr(), terminal.width())
                : new Remarks(spec.commandLine().getErr());
        try (StopSignal stopped = StopSignal.install(spec.commandLine().getErr())) {
            DrillReport report = drilled(progress, stopped);
            spec.commandLine()
                    .getOut()
                    .print(format == Form.json ? DrillJson.of(report) : DrillText.of(report, misses));
            spec.commandLine().getOut().flush();
            return ExitCode.NOTHING_FOUND;
        }
    }

    private DrillReport drilled(Progress progress, StopSignal stopped) throws WarehouseException {
        List<Path> all = folders.isEmpty() ? List.of(Path.of(".")) : folders;
        List<DrillReport> reports = new ArrayList<>();
        int left = plantings;
        for (int i = 0; i < all.size(); i++) {
            int share = left / (all.size() - i);
            left -= share;
            ProjectLocation location = new ProjectLocation(all.get(i), List.of(), List.of(), "", "");
            DrillOptions options = new DrillOptions(location, seed, share, operators, figures);
            if (share > 0 && !stopped.getAsBoolean()) {
                reports.add(drill.get().drill(options, progress, stopped));
            }
        }
        return DrillReport.of(reports);
    }
}
