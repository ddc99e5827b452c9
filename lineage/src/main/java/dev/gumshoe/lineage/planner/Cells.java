package dev.gumshoe.lineage.planner;

import dev.gumshoe.engine.fact.Amount;
import dev.gumshoe.engine.fact.Measure;
import dev.gumshoe.engine.port.ResultTable;
import dev.gumshoe.lineage.planner.Scan.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;

/** The values of a statement's aggregates. */
final class Cells {
    private static final int QUOTIENT_DECIMALS = 6;
    private static final Pattern NO_NUMBER = Pattern.compile("(?i)inf|nan");

    private final Map<Cell, ResultTable.Cell> values;

    Cells(Map<Cell, ResultTable.Cell> values) {
        this.values = Map.copyOf(values);
    }

    /** A number of rows; that of no rows is 0. */
    long rows(Cell cell) {
        return number(cell).longValue();
    }

    boolean isNull(Cell cell) {
        return value(cell).isNull();
    }

    /** A number; NULL is 0. */
    BigDecimal number(Cell cell) {
        ResultTable.Cell value = value(cell);
        return value.isNull() ? BigDecimal.ZERO : new BigDecimal(value.text().strip());
    }

    /** The value of a measure; of a quotient six decimals, for the rest depends on the order of adding. */
    BigDecimal figure(Cell cell, Measure measure) {
        BigDecimal number = number(cell);
        return measure.isQuotient() && number.scale() > QUOTIENT_DECIMALS
                ? number.setScale(QUOTIENT_DECIMALS, RoundingMode.HALF_EVEN)
                : number;
    }

    /** A sum; that of no rows is 0, that of what is no finite number is not known. */
    Amount amount(Cell cell) {
        ResultTable.Cell value = value(cell);
        if (value.isNull()) {
            return Amount.of(BigDecimal.ZERO);
        }
        return isFinite(cell) ? Amount.of(number(cell)) : Amount.UNKNOWN;
    }

    /** False of what is no finite number: infinity, NaN. */
    boolean isFinite(Cell cell) {
        ResultTable.Cell value = value(cell);
        return value.isNull() || !NO_NUMBER.matcher(value.text()).find();
    }

    String text(Cell cell) {
        return value(cell).text();
    }

    private ResultTable.Cell value(Cell cell) {
        ResultTable.Cell value = values.get(cell);
        if (value == null) {
            throw new IllegalStateException("the statement does not select " + cell);
        }
        return value;
    }
}
