package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.lineage.planner.Scan.Cell;
import java.util.List;
import java.util.function.Function;

/** A part of a probe's answer that one statement must hold whole. */
record Piece(Probe probe, List<Cell> cells, Function<Cells, List<Observation>> answer) {
    Piece {
        cells = List.copyOf(cells);
    }
}
