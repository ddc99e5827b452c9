package dev.gumshoe.cli;

import dev.gumshoe.cli.drill.DrillReport;
import dev.gumshoe.engine.port.WarehouseException;
import java.util.function.BooleanSupplier;

/** Plants faults into a copy of a project and looks how well they are found. */
public interface Drill {

    /**
     * Drills. The project and its warehouse stay as they are.
     *
     * @param stopped true once a person asked to stop: the report then holds what is known by then
     * @throws dev.gumshoe.adapters.InputException when an input cannot be read
     * @throws UsageException when the options ask for what cannot be
     */
    DrillReport drill(DrillOptions options, Progress progress, BooleanSupplier stopped) throws WarehouseException;
}
