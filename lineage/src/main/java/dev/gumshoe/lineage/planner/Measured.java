package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.Portion;
import dev.gumshoe.lineage.planner.Scan.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A portion, by the cells that it is computed from. */
record Measured(List<Cell> cells, Function<Cells, Portion> value) {
    Measured {
        cells = List.copyOf(cells);
    }

    /** The rows of a scan and the sum of an expression over them, where there is one. */
    static Measured of(Scan scan, Optional<String> expression) {
        return of(scan.count(), expression.map(scan::sum));
    }

    /** A number of rows and its amount, where there is one. */
    static Measured of(Cell rows, Optional<Cell> amount) {
        List<Cell> cells = new ArrayList<>(List.of(rows));
        amount.ifPresent(cells::add);
        return new Measured(
                cells,
                values -> new Portion(
                        values.rows(rows), amount.map(values::amount).orElse(Amount.UNKNOWN)));
    }

    Portion in(Cells values) {
        return value.apply(values);
    }

    Measured plus(Measured other) {
        return new Measured(union(cells, other.cells), values -> in(values).plus(other.in(values)));
    }

    /** Every row of this with every row of the other. */
    Measured times(Measured other) {
        return new Measured(union(cells, other.cells), values -> {
            Portion one = in(values);
            long times = other.in(values).rows();
            Amount amount = one.amount().known()
                    ? Amount.of(one.amount().value().multiply(java.math.BigDecimal.valueOf(times)))
                    : Amount.UNKNOWN;
            return new Portion(Math.multiplyExact(one.rows(), times), amount);
        });
    }

    /** This where the other has no rows, and nothing where it has. */
    Measured unlessAny(Measured other) {
        return new Measured(union(cells, other.cells), values -> {
            Portion all = in(values);
            return other.in(values).rows() == 0 ? all : all.minus(all);
        });
    }

    static List<Cell> union(List<Cell> one, List<Cell> other) {
        List<Cell> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
