package dev.gumshoe.adapters.truth;

import dev.gumshoe.adapters.InputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV file by RFC 4180, with any line ends and with or without a byte order mark. Empty lines are no
 * rows.
 */
final class CsvRows {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Path file;
    private final Reader reader;
    private final StringBuilder value = new StringBuilder();
    private int line;
    private int current;
    private int linesRead;

    CsvRows(Path file, Reader reader) throws IOException {
        this.file = file;
        this.reader = reader;
        this.linesRead = 1;
        this.current = reader.read();
        if (current == BYTE_ORDER_MARK) {
            this.current = reader.read();
        }
    }

    /** The line at which the last row begins. */
    int line() {
        return line;
    }

    /** The next row; empty at the end. */
    List<String> next() throws IOException {
        while (current == '\r' || current == '\n') {
            advance();
        }
        line = linesRead;
        if (current == END) {
            return List.of();
        }
        List<String> row = new ArrayList<>();
        row.add(value());
        while (current == ',') {
            advance();
            row.add(value());
        }
        return row;
    }

    private String value() throws IOException {
        value.setLength(0);
        if (current == '"') {
            quoted();
        } else {
            plain();
        }
        return value.toString();
    }

    private void plain() throws IOException {
        while (!endsValue()) {
            if (current == '"') {
                throw InputException.of(file + ":" + linesRead, "a quote within a value", "the whole value in quotes");
            }
            take();
        }
    }

    private void quoted() throws IOException {
        advance();
        while (current != '"' || isDoubled()) {
            if (current == END) {
                throw InputException.of(file + ":" + line, "a quote is not closed", "a quote at the value's end");
            }
            take();
        }
        if (!endsValue()) {
            throw InputException.of(file + ":" + linesRead, "text follows a closing quote", "a comma or a line's end");
        }
    }

    /** Passes the quote that stands here; true where a second follows, which is one quote of the value. */
    private boolean isDoubled() throws IOException {
        advance();
        return current == '"';
    }

    private boolean endsValue() {
        return current == ',' || current == '\n' || current == '\r' || current == END;
    }

    private void take() throws IOException {
        if (value.length() >= MOST_CHARACTERS) {
            throw InputException.of(
                    file + ":" + line, "a value is too long", "at most " + MOST_CHARACTERS + " characters");
        }
        value.append((char) current);
        advance();
    }

    private void advance() throws IOException {
        int before = current;
        current = reader.read();
        if (before == '\n' || (before == '\r' && current != '\n')) {
            linesRead++;
        }
    }
}
