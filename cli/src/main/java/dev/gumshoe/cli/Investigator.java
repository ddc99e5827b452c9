package dev.gumshoe.cli;

import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.port.WarehouseException;
import java.util.function.BooleanSupplier;

/** Investigates a project. */
public interface Investigator {

    /**
     * Investigates, and keeps the journal at {@link CaseFolder#journal()} of the case.
     *
     * @param stopped true once a person asked to stop: the case then holds what is known by then
     * @throws dev.gumshoe.adapters.InputException when an input cannot be read
     * @throws UsageException when the options ask for what cannot be
     * @throws WarehouseException when the warehouse could not be asked anything at all
     */
    CaseFile investigate(InvestigationOptions options, Progress progress, BooleanSupplier stopped)
            throws WarehouseException;
}
