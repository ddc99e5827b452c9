package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.cli.CaseFolder;
import dev.gumshoe.cli.Drill;
import dev.gumshoe.cli.DrillOptions;
import dev.gumshoe.cli.Progress;
import dev.gumshoe.cli.UsageException;
import dev.gumshoe.cli.drill.DrillReport;
import dev.gumshoe.cli.drill.Fault;
import dev.gumshoe.cli.drill.Trial;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.port.WarehouseException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Drills on a throwaway warehouse that is built from the project's seeds. */
public final class LiveDrill implements Drill {
    /** How often a kind of fault is drawn again before another is taken. */
    private static final int DRAWS = 6;

    private final Map<String, String> environment;
    private final Clock clock;

    public LiveDrill(Map<String, String> environment, Clock clock) {
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    @Override
    public DrillReport drill(DrillOptions options, Progress progress, BooleanSupplier stopped)
            throws WarehouseException {
        progress.step("building the healthy warehouse");
        Path folder = temporary();
        try {
            Workspace workspace = Workspace.read(options.project().folder(), Optional.empty(), environment);
            Path cache = CaseFolder.home(workspace.project().root()).resolve("warehouses");
            DrillGround ground = DrillGround.of(workspace, cache, folder);
            try (OpenWarehouse healthy = ground.open()) {
                return drill(options, ground, healthy, progress, stopped);
            }
        } finally {
            progress.done();
            delete(folder);
        }
    }

    private DrillReport drill(
            DrillOptions options, DrillGround ground, OpenWarehouse healthy, Progress progress, BooleanSupplier stopped)
            throws WarehouseException {
        Map<String, List<Fault>> sites = DrillSites.of(ground, healthy.connection());
        List<String> operators = operators(options, sites);
        List<String> nowhere = sites.keySet().stream()
                .filter(operator -> sites.getOrDefault(operator, List.of()).isEmpty())
                .toList();
        DrillFigures figures = new DrillFigures(ground);
        Map<Figure, BigDecimal> values = figures.of(figures.models(), healthy.connection());
        DrillRounds rounds = new DrillRounds(ground, healthy.queries(), values, RuleSet.builtIn(), clock, stopped);
        Random random = new Random(options.seed());
        List<Trial> trials = new ArrayList<>();
        Map<String, Integer> invisible = new TreeMap<>();
        int turn = 0;
        int idle = 0;
        while (trials.size() < options.plantings() && idle < operators.size() && !stopped.getAsBoolean()) {
            String operator = operators.get(turn++ % operators.size());
            progress.step(operator + " (" + (trials.size() + 1) + " of " + options.plantings() + ")");
            Optional<Trial> trial = drawn(operator, sites, rounds, random, options, invisible);
            trial.ifPresent(trials::add);
            idle = trial.isPresent() ? 0 : idle + 1;
        }
        return new DrillReport(
                List.of(ground.workspace().project().name()), options.seed(), trials, invisible, nowhere);
    }

    private static List<String> operators(DrillOptions options, Map<String, List<Fault>> sites) {
        for (String operator : options.operators()) {
            if (!sites.containsKey(operator)) {
                throw new UsageException("'--operators': no operator '" + operator + "'; expected one of "
                        + String.join(", ", sites.keySet()));
            }
        }
        List<String> operators = new ArrayList<>(sites.keySet().stream()
                .filter(operator -> !sites.getOrDefault(operator, List.of()).isEmpty())
                .filter(operator ->
                        options.operators().isEmpty() || options.operators().contains(operator))
                .toList());
        Collections.shuffle(operators, new Random(options.seed()));
        return operators;
    }

    private static Optional<Trial> drawn(
            String operator,
            Map<String, List<Fault>> sites,
            DrillRounds rounds,
            Random random,
            DrillOptions options,
            Map<String, Integer> invisible)
            throws WarehouseException {
        List<Fault> places = sites.getOrDefault(operator, List.of());
        for (int draw = 0; draw < DRAWS && !places.isEmpty(); draw++) {
            List<Fault> faults = new ArrayList<>(List.of(one(sites, operator, random)));
            int more = draw < 2 && options.operators().isEmpty() ? more(random) : 0;
            for (int i = 0; i < more; i++) {
                List<String> others = List.copyOf(sites.keySet());
                String other = others.get(random.nextInt(others.size()));
                if (!sites.getOrDefault(other, List.of()).isEmpty()) {
                    faults.add(one(sites, other, random));
                }
            }
            Optional<Trial> trial = rounds.run(faults, random, options.figures());
            if (trial.isPresent() || faults.size() == 1) {
                places.remove(faults.get(0));
            }
            if (trial.isPresent()) {
                return trial;
            }
            if (faults.size() == 1) {
                invisible.merge(operator, 1, Integer::sum);
            }
        }
        return Optional.empty();
    }

    /** Mostly one fault at once, sometimes two, seldom three. */
    private static int more(Random random) {
        int dice = random.nextInt(20);
        return dice == 0 ? 2 : dice < 4 ? 1 : 0;
    }

    private static Fault one(Map<String, List<Fault>> sites, String operator, Random random) {
        List<Fault> all = sites.getOrDefault(operator, List.of());
        return all.get(random.nextInt(all.size()));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("gumshoe-drill-");
        } catch (IOException e) {
            throw new InputException(
                    "the folder of temporary files cannot be written; expected room for a copy of" + " the warehouse");
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // What is left is in the folder of temporary files.
        }
    }
}
