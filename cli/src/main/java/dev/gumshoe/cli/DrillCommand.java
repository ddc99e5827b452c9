package dev.gumshoe.cli;

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

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<dir>",
            defaultValue = ".",
            description = "The dbt project's folder; this one by default.")
    private Path folder = Path.of(".");

    @Option(
            names = "--plantings",
            paramLabel = "<n>",
            defaultValue = "50",
            description = "How many investigations; 50 by default.")
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
        ProjectLocation location = new ProjectLocation(folder, List.of(), List.of(), "", "");
        DrillOptions options = new DrillOptions(location, seed, plantings, operators, figures);
        Progress progress = terminal.err()
                ? new ProgressLine(spec.commandLine().getErr(), terminal.width())
                : new Remarks(spec.commandLine().getErr());
        try (StopSignal stopped = StopSignal.install(spec.commandLine().getErr())) {
            DrillReport report = drill.get().drill(options, progress, stopped);
            spec.commandLine().getOut().print(DrillText.of(report, misses));
            spec.commandLine().getOut().flush();
            return ExitCode.NOTHING_FOUND;
        }
    }
}
