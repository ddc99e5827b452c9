package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Statements as tests need them. */
final class Statements {
    private Statements() {}

    /** A statement that a dialect has. */
    record Feature(Dialect dialect, String sql) {}

    static Stream<Feature> features() throws IOException {
        try (InputStream file = Statements.class.getResourceAsStream("/sql/features.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 2))
                    .map(parts -> new Feature(Dialect.valueOf(parts[0]), parts[1]));
        }
    }

    static ParseOutcome.Parsed parsed(Dialect dialect, String sql) {
        ParseOutcome outcome = SqlFront.parse(sql, dialect);
        assertThat(outcome).as(sql).isInstanceOf(ParseOutcome.Parsed.class);
        return (ParseOutcome.Parsed) outcome;
    }

    static ParseOutcome.Unparsable unparsable(Dialect dialect, String sql) {
        ParseOutcome outcome = SqlFront.parse(sql, dialect);
        assertThat(outcome).as(sql).isInstanceOf(ParseOutcome.Unparsable.class);
        return (ParseOutcome.Unparsable) outcome;
    }

    /** What the tree says, in one spelling: keywords as the printer has them, the words of the source. */
    static String printed(Dialect dialect, String sql) {
        ParseOutcome.Parsed parsed = parsed(dialect, sql);
        return SqlText.of(parsed, parsed.tree());
    }
}
