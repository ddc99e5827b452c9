package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.port.Query;
import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.lineage.planner.Scan.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Pieces that can share a statement, cut where a statement would grow too large. */
final class Batch {
    private static final int MOST_SCANS = 30;
    private static final int MOST_CELLS = 60;
    /** Of scans that share costly CTEs, to be computed as seldom as can be. */
    private static final int MOST_CELLS_OF_CHANGES = 400;

    private final boolean sharesCtes;
    private final int mostCells;
    private final Flavour flavour;
    private final List<List<Piece>> statements = new ArrayList<>();
    private final Set<Cell> cells = new LinkedHashSet<>();

    /** @param costly whether the scans share CTEs that are costly */
    Batch(boolean sharesCtes, boolean costly, Flavour flavour) {
        this.mostCells = costly ? MOST_CELLS_OF_CHANGES : MOST_CELLS;
        this.sharesCtes = sharesCtes;
        this.flavour = flavour;
    }

    void add(List<Piece> pieces) {
        pieces.forEach(this::add);
    }

    private void add(Piece piece) {
        Set<Cell> together = new LinkedHashSet<>(cells);
        together.addAll(piece.cells());
        long scans = together.stream().map(Cell::scan).distinct().count();
        if (statements.isEmpty() || (!cells.isEmpty() && (scans > MOST_SCANS || together.size() > mostCells))) {
            statements.add(new ArrayList<>());
            cells.clear();
        }
        cells.addAll(piece.cells());
        statements.get(statements.size() - 1).add(piece);
    }

    List<Query> queries() {
        return statements.stream().map(this::query).toList();
    }

    private Query query(List<Piece> pieces) {
        List<Cell> all =
                pieces.stream().flatMap(piece -> piece.cells().stream()).toList();
        StatementText statement = new StatementText(all, sharesCtes, flavour);
        List<Probe> probes = pieces.stream().map(Piece::probe).distinct().toList();
        Map<Cell, String> aliases = statement.aliases();
        return new Query(statement.sql(), probes, result -> read(pieces, probes, aliases, result));
    }

    private static List<Observation> read(
            List<Piece> pieces, List<Probe> probes, Map<Cell, String> aliases, ResultTable result) {
        if (result.rows().size() != 1) {
            String why = "the statement returned " + result.rows().size() + " rows instead of one";
            return probes.stream()
                    .map(probe -> StageQueryPlanner.notMeasured(probe.question(), why))
                    .toList();
        }
        Cells values = values(aliases, result);
        return pieces.stream()
                .flatMap(piece -> piece.answer().apply(values).stream())
                .toList();
    }

    private static Cells values(Map<Cell, String> aliases, ResultTable result) {
        List<String> columns = result.columns().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        Map<Cell, ResultTable.Cell> values = new HashMap<>();
        aliases.forEach((cell, alias) -> values.put(cell, result.rows().get(0).get(columns.indexOf(alias))));
        return new Cells(values);
    }
}
