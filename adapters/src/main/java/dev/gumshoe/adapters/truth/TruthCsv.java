package dev.gumshoe.adapters.truth;

import dev.gumshoe.adapters.DecimalText;
import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.truth.Truth.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A truth in a CSV file with a header. It is read row by row; only one entry for each key is kept. */
public final class TruthCsv {
    private static final String EXPECTED = "a CSV file with a header";
    private static final int DAY = 10;

    private final Path file;
    private final TruthGrain by;
    private final Map<String, Entry> entries = new HashMap<>();

    private TruthCsv(Path file, TruthGrain by) {
        this.file = file;
        this.by = by;
    }

    /** Reads a truth that only counts rows. */
    public static Truth read(Path file, String key, TruthGrain by) {
        return read(file, key, "", by);
    }

    /**
     * Reads a truth.
     *
     * @param key the column of the key or the day
     * @param measure the column to sum; empty to count only
     * @throws InputException where the file, a column or a value is not as it should be, with the line
     */
    public static Truth read(Path file, String key, String measure, TruthGrain by) {
        InputFiles.checkReadable(file, EXPECTED);
        TruthCsv truth = new TruthCsv(file, by);
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            truth.read(new CsvRows(file, reader), key, measure);
        } catch (CharacterCodingException e) {
            throw InputException.of(file, "is not UTF-8 text", EXPECTED);
        } catch (IOException e) {
            throw InputException.of(file, "cannot be read", EXPECTED);
        }
        return Truth.of(truth.entries);
    }

    private void read(CsvRows rows, String key, String measure) throws IOException {
        List<String> header = rows.next();
        if (header.isEmpty()) {
            throw InputException.of(file, "is empty", EXPECTED);
        }
        int keyPlace = place(header, key);
        int measurePlace = measure.isEmpty() ? -1 : place(header, measure);
        for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
            if (row.size() != header.size()) {
                throw wrong(rows, "has " + row.size() + " values", "the " + header.size() + " of the header");
            }
            BigDecimal amount = measurePlace < 0 ? BigDecimal.ZERO : amount(rows, measure, row.get(measurePlace));
            entries.merge(key(rows, key, row.get(keyPlace)), new Entry(1, amount), Entry::plus);
        }
    }

    /** The column of that name, or else the only one of that name but for its case. */
    private int place(List<String> header, String column) {
        int exact = header.indexOf(column);
        if (exact >= 0 && exact == header.lastIndexOf(column)) {
            return exact;
        }
        List<String> folded = header.stream().filter(column::equalsIgnoreCase).toList();
        if (folded.size() == 1) {
            return header.indexOf(folded.get(0));
        }
        String wrong = folded.isEmpty() ? "has no column " : "has more than one column ";
        throw InputException.of(
                file,
                wrong + Printable.quoted(column),
                "one of " + String.join(", ", header) + DidYouMean.hint(column, header));
    }

    private String key(CsvRows rows, String column, String text) {
        if (text.isBlank()) {
            throw wrong(rows, Printable.quoted(column) + " is empty", "a value in each row");
        }
        return by == TruthGrain.KEY ? text : day(rows, column, text.strip());
    }

    /** The day of a date, or of a time such as {@code 2025-01-31 09:30:00}. */
    private String day(CsvRows rows, String column, String text) {
        boolean time = text.length() > DAY && "T ".indexOf(text.charAt(DAY)) >= 0;
        try {
            return LocalDate.parse(time ? text.substring(0, DAY) : text).toString();
        } catch (DateTimeParseException e) {
            throw wrong(rows, Printable.quoted(column) + " is " + Printable.quoted(text), "a day such as 2025-01-31");
        }
    }

    /** An empty amount counts as nothing, as NULL does in a sum. */
    private BigDecimal amount(CsvRows rows, String column, String text) {
        if (text.isBlank()) {
            return BigDecimal.ZERO;
        }
        return DecimalText.parse(text)
                .orElseThrow(() -> wrong(
                        rows,
                        Printable.quoted(column) + " is " + Printable.quoted(text),
                        "a number such as 10000 or 12.50"));
    }

    private InputException wrong(CsvRows rows, String wrong, String expected) {
        return InputException.of(file + ":" + rows.line(), wrong, expected);
    }
}
