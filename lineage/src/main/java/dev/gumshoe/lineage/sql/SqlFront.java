package dev.gumshoe.lineage.sql;

import dev.gumshoe.lineage.sql.ParseOutcome.Parsed;
import dev.gumshoe.lineage.sql.ParseOutcome.Unparsable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Reads SQL statements. */
public final class SqlFront {
    private static final int MOST_CHARACTERS = 2 << 20;
    /** What is no longer than this is read where it is asked for, if the quick reader can read it. */
    private static final int SHORT = 32_768;

    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    private SqlFront() {}

    /** Reads one statement; a semicolon may end it. Never throws on account of the text. */
    public static ParseOutcome parse(String sql, Dialect dialect) {
        if (sql.length() > MOST_CHARACTERS) {
            return new Unparsable(
                    1, 1, "the text has " + sql.length() + " characters; at most " + MOST_CHARACTERS + " are read");
        }
        StatementParser parser = new StatementParser(dialect);
        Reader reader = new Reader(sql, dialect, parser);
        Optional<ParseOutcome> quick = reader.quick();
        return quick.isPresent() ? quick.get() : unhurried(reader, parser);
    }

    private static ParseOutcome unhurried(Reader reader, StatementParser parser) {
        try {
            return ParserThreads.run(reader::read, parser::stop, TIME_LIMIT);
        } catch (TimeoutException e) {
            return new Unparsable(1, 1, "reading took longer than " + TIME_LIMIT.toSeconds() + " s");
        } catch (StackOverflowError e) {
            return new Unparsable(1, 1, "the statement is nested too deeply");
        }
    }

    /** One reading of one text. */
    private record Reader(String sql, Dialect dialect, StatementParser parser) {

        /** The statement, if the quick reader can read it as it stands; else nothing. */
        Optional<ParseOutcome> quick() {
            if (sql.length() > SHORT) {
                return Optional.empty();
            }
            List<Token> tokens = Lexer.tokens(sql, dialect);
            Optional<ParseOutcome> objection = Obstacle.in(tokens);
            if (objection.isPresent()) {
                return objection;
            }
            Renames renames = Renames.forSql(sql, dialect);
            Script script = Normaliser.normalise(tokens, dialect, renames);
            try {
                return new KeywordRepair(parser, renames).quick(script).map(reading -> outcome(reading, renames));
            } catch (StackOverflowError e) {
                return Optional.empty();
            }
        }

        ParseOutcome read() {
            List<Token> tokens = Lexer.tokens(sql, dialect);
            Optional<ParseOutcome> objection = Obstacle.in(tokens);
            if (objection.isPresent()) {
                return objection.get();
            }
            Renames renames = Renames.forSql(sql, dialect);
            Script script = Normaliser.normalise(tokens, dialect, renames);
            KeywordRepair.Reading reading = new KeywordRepair(parser, renames).read(script);
            return outcome(reading, renames);
        }

        private ParseOutcome outcome(KeywordRepair.Reading reading, Renames renames) {
            Script script = reading.script();
            if (reading.attempt() instanceof Attempt.Failure failure) {
                return unparsable(reading.pieceAt(failure.offset()), renames.restore(failure.reason()));
            }
            Attempt.Tree tree = (Attempt.Tree) reading.attempt();
            Optional<MisparseCheck.Difference> difference = new MisparseCheck(dialect)
                    .difference(script.tokens(dialect), () -> reading.layout().text(), tree.statement());
            if (difference.isPresent()) {
                return misread(
                        reading.pieceAt(difference.get().offset()),
                        difference.get().reason());
            }
            tree.moveToSource(script);
            if (script.rewrites().stream().anyMatch(rewrite -> rewrite.after().equals(AntiJoin.STAND_IN))) {
                AntiJoin.restore(tree.statement(), dialect);
            }
            List<Rewrite> rewrites = script.rewrites().stream()
                    .sorted(Comparator.comparingInt(Rewrite::line))
                    .toList();
            return new Parsed(tree.statement(), rewrites, renames);
        }

        private ParseOutcome misread(Token token, String reason) {
            return unparsable(
                    token, reason.isEmpty() ? "parsed otherwise than written near '" + token.text() + "'" : reason);
        }

        private ParseOutcome unparsable(Token token, String reason) {
            List<Token> tokens = Lexer.tokens(sql, dialect);
            Optional<ParseOutcome.NotCompiled> template = Obstacle.jinjaInStrings(tokens);
            if (template.isPresent()) {
                return template.get();
            }
            UnreadForms.Named named =
                    UnreadForms.in(tokens, token).orElseGet(() -> new UnreadForms.Named(token, reason));
            return new Unparsable(named.token().line(), named.token().column(), named.reason());
        }
    }
}
