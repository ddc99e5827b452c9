package dev.gumshoe.walkthroughs;

import dev.gumshoe.adapters.config.Budget;
import dev.gumshoe.adapters.config.WarehouseSetting;
import dev.gumshoe.cli.InvestigationOptions;
import dev.gumshoe.cli.Progress;
import dev.gumshoe.cli.ProjectLocation;
import dev.gumshoe.cli.wiring.LiveInvestigator;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.port.WarehouseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A project folder, investigated in a copy so that what Gumshoe keeps stays out of the original. */
record Scenario(Path folder) {
    private static final Clock FIXED = Clock.fixed(Instant.parse("2026-11-01T06:00:00Z"), ZoneOffset.UTC);

    /** A copy of one of this module's walkthroughs. */
    static Scenario copy(String name, Path into) {
        return copy(Path.of(name), into);
    }

    /** A copy of any project folder. */
    static Scenario copy(Path folder, Path into) {
        Path original = folder.toAbsolutePath();
        Path copy = into.resolve(String.valueOf(original.getFileName()));
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file :
                    files.filter(path -> !path.toString().contains(".gumshoe")).toList()) {
                Path target = copy.resolve(original.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Scenario(copy);
    }

    /** Opened by what its own settings expect. */
    CaseFile investigate() throws WarehouseException {
        return run(List.of(), false);
    }

    /** Swept, whatever its settings expect, in the warehouse that they name. */
    CaseFile sweep() throws WarehouseException {
        return run(List.of(), true);
    }

    /** Swept, whatever its settings expect. */
    CaseFile sweep(WarehouseSetting warehouse) throws WarehouseException {
        return run(List.of(warehouse), true);
    }

    private CaseFile run(List<WarehouseSetting> warehouses, boolean sweep) throws WarehouseException {
        ProjectLocation location = new ProjectLocation(folder, warehouses, List.of(), "", "");
        InvestigationOptions options =
                new InvestigationOptions(location, List.of(), List.of(), List.of(), sweep, Budget.UNSTATED);
        return new LiveInvestigator(Map.of(), FIXED).investigate(options, Progress.QUIET, () -> false);
    }
}
