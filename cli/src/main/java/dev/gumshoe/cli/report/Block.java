package dev.gumshoe.cli.report;

import java.util.List;

/** A part of a report. Its text is raw: whoever writes it makes it harmless. */
sealed interface Block {

    /**
     * The answer.
     *
     * @param verdict one or two words in capitals
     */
    record Headline(Tone tone, String verdict, List<String> sentences) implements Block {
        public Headline {
            sentences = List.copyOf(sentences);
        }
    }

    /** Something to know before reading on. */
    record Notice(String text) implements Block {}

    record Heading(String text) implements Block {}

    /**
     * A finding's title.
     *
     * @param aside how sure and how bad
     */
    record Subheading(String text, String aside) implements Block {}

    record Paragraph(String text) implements Block {}

    /** Terms, each with its lines. */
    record Entries(List<Entry> entries) implements Block {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    record Entry(String term, List<String> lines) {
        public Entry {
            lines = List.copyOf(lines);
        }

        static Entry of(String term, String line) {
            return new Entry(term, List.of(line));
        }
    }

    /**
     * Rows under named columns.
     *
     * @param total whether the last row is the sum of the others
     */
    record Table(List<Column> columns, List<List<String>> rows, boolean total) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    record Column(String name, boolean number) {}

    /** A statement, as it was run. */
    record Code(String caption, String text) implements Block {}

    /** What a headline feels like. */
    enum Tone {
        BAD,
        DOUBTFUL,
        GOOD
    }
}
