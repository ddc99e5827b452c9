package dev.gumshoe.cli.wiring;

import dev.gumshoe.adapters.seeds.StepResult;
import dev.gumshoe.cli.drill.Fault;
import dev.gumshoe.cli.drill.Planted;
import dev.gumshoe.cli.drill.Trial;
import dev.gumshoe.cli.kit.RuleSet;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Lead;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.fact.UniqueId;
import dev.gumshoe.engine.journal.Event;
import dev.gumshoe.engine.journal.Journal;
import dev.gumshoe.engine.loop.Budget;
import dev.gumshoe.engine.port.Warehouse;
import dev.gumshoe.engine.port.WarehouseException;
import dev.gumshoe.lineage.patch.NoPatch;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Plants faults, chooses what the investigation is told, investigates, and compares with the truth. */
final class DrillRounds {
    private static final String SOURCE = "the report before";
    private static final Budget BUDGET = new Budget(2_000, Duration.ofMinutes(2), 2_000_000);

    private final DrillGround ground;
    private final DrillPreview preview;
    private final DrillFigures figures;
    private final DrillTruth truth;
    private final RuleSet rules;
    private final Clock clock;
    private final BooleanSupplier stopped;
    private final Map<Figure, BigDecimal> healthy;
    private final List<UniqueId> reports;

    DrillRounds(
            DrillGround ground,
            Warehouse healthyRows,
            Map<Figure, BigDecimal> healthy,
            RuleSet rules,
            Clock clock,
            BooleanSupplier stopped) {
        this.ground = ground;
        this.preview = new DrillPreview(ground, healthyRows);
        this.figures = new DrillFigures(ground);
        this.truth = new DrillTruth(ground);
        this.rules = rules;
        this.clock = clock;
        this.stopped = stopped;
        this.healthy = Map.copyOf(healthy);
        this.reports = figures.reports();
    }

    /**
     * Tries faults.
     *
     * @param mostFigures the most figures that the investigation is told
     * @return nothing where one of them shows in no figure that the others leave, or cannot be planted
     */
    Optional<Trial> run(List<Fault> faults, Random random, int mostFigures) throws WarehouseException {
        try {
            if (faults.size() == 1 && faults.get(0) instanceof Fault.InSql sql && !preview.changesRows(sql)) {
                return Optional.empty();
            }
            DrillGround.Copy copy = ground.planted(faults);
            List<StepResult> failed = copy.failed();
            if (failed.isEmpty()) {
                return offFigures(faults, copy, random, mostFigures);
            }
            boolean rows = faults.size() == 1 && faults.get(0) instanceof Fault.InRows;
            return rows ? Optional.of(failedRun(faults.get(0), copy, failed.get(0))) : Optional.empty();
        } catch (NoPatch e) {
            return Optional.empty();
        } catch (WarehouseException e) {
            if (e.kind() == WarehouseException.Kind.STATEMENT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Trial failedRun(Fault fault, DrillGround.Copy copy, StepResult failed) throws WarehouseException {
        try (OpenWarehouse warehouse = copy.open()) {
            Lead lead = new Lead.FailedRun(failed.node(), failed.reason());
            Set<UniqueId> places = new HashSet<>(ground.sameRelation(fault.node()));
            places.add(failed.node());
            Planted planted = new Planted(fault, places, BigDecimal.ZERO);
            return investigated(List.of(planted), copy, warehouse, List.of(lead), lead.toString());
        }
    }

    private Optional<Trial> offFigures(List<Fault> faults, DrillGround.Copy copy, Random random, int mostFigures)
            throws WarehouseException, NoPatch {
        try (OpenWarehouse warehouse = copy.open()) {
            Map<Figure, BigDecimal> values = figures.of(reports, warehouse.connection());
            List<Figure> told = chosen(values, random, mostFigures);
            if (told.isEmpty()) {
                return Optional.empty();
            }
            List<Planted> planted = truths(faults, told.get(0), values, warehouse);
            if (faults.size() > 1 && planted.stream().anyMatch(one -> one.gain().signum() == 0)) {
                return Optional.empty();
            }
            List<Lead> leads = told.stream()
                    .map(figure -> (Lead) new Lead.ExpectedFigure(figure, value(healthy, figure), SOURCE))
                    .toList();
            String lead = told.stream()
                    .map(figure -> figure + " is " + value(values, figure).toPlainString() + ", expected "
                            + value(healthy, figure).toPlainString())
                    .collect(Collectors.joining("; "));
            return Optional.of(investigated(planted, copy, warehouse, leads, lead));
        }
    }

    /** Figures of one report that are not what they were, its rows first. */
    private List<Figure> chosen(Map<Figure, BigDecimal> values, Random random, int most) {
        Map<UniqueId, List<Figure>> off = values.keySet().stream()
                .filter(healthy::containsKey)
                .filter(figure -> value(healthy, figure).signum() != 0)
                .filter(figure -> isOff(value(healthy, figure), value(values, figure)))
                .collect(Collectors.groupingBy(Figure::node, TreeMap::new, Collectors.toList()));
        if (off.isEmpty()) {
            return List.of();
        }
        List<UniqueId> nodes = List.copyOf(off.keySet());
        List<Figure> candidates = new ArrayList<>(off.getOrDefault(nodes.get(random.nextInt(nodes.size())), List.of()));
        Collections.shuffle(candidates, random);
        candidates.sort(Comparator.comparing(figure -> !(figure.measure() instanceof Measure.Count)));
        return candidates.subList(0, Math.min(most, candidates.size()));
    }

    /** A difference in the last digits of a sum of floating-point numbers is none. */
    private static boolean isOff(BigDecimal one, BigDecimal other) {
        BigDecimal large = one.abs().max(other.abs());
        return one.subtract(other).abs().compareTo(large.movePointLeft(6)) > 0;
    }

    private List<Planted> truths(
            List<Fault> faults, Figure figure, Map<Figure, BigDecimal> values, OpenWarehouse warehouse)
            throws WarehouseException, NoPatch {
        boolean inRows = faults.stream().anyMatch(Fault.InRows.class::isInstance);
        Map<Figure, BigDecimal> all = inRows ? figures.of(figures.models(), warehouse.connection()) : values;
        List<Planted> planted = new ArrayList<>();
        for (Fault fault : faults) {
            planted.add(new Planted(fault, truth.places(fault, healthy, all), gain(fault, faults, figure, values)));
        }
        return planted;
    }

    /** What a figure gains when one of the faults is taken away. */
    private BigDecimal gain(Fault without, List<Fault> faults, Figure figure, Map<Figure, BigDecimal> values)
            throws WarehouseException, NoPatch {
        if (faults.size() == 1) {
            return value(healthy, figure).subtract(value(values, figure));
        }
        List<Fault> rest = faults.stream().filter(fault -> fault != without).toList();
        try (OpenWarehouse warehouse = ground.aside().planted(rest).open()) {
            Map<Figure, BigDecimal> mended = figures.of(List.of(figure.node()), warehouse.connection());
            return value(mended, figure).subtract(value(values, figure));
        }
    }

    private Trial investigated(
            List<Planted> planted, DrillGround.Copy copy, OpenWarehouse warehouse, List<Lead> leads, String lead)
            throws WarehouseException {
        long start = System.nanoTime();
        Inspection inspection = Inspection.of(copy.workspace(), warehouse.schema());
        CaseRun run = CaseRun.of(inspection, warehouse, rules, leads, Map.of(), "drill");
        CaseFile result = run.run(new Silence(), clock, BUDGET, stopped, line -> {});
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        return Trial.of(ground.workspace().project().name(), lead, planted, result, milliseconds);
    }

    private static BigDecimal value(Map<Figure, BigDecimal> values, Figure figure) {
        return values.getOrDefault(figure, BigDecimal.ZERO);
    }

    /** Keeps no journal. */
    private static final class Silence implements Journal {
        @Override
        public void record(Event event) {}

        @Override
        public String lastDigest() {
            return "";
        }
    }
}
