package dev.gumshoe.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

/** Statements as tests need them. */
final class Statements {
    private Statements() {}

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
