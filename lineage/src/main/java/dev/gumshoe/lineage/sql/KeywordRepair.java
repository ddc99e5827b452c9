package dev.gumshoe.lineage.sql;

import dev.gumshoe.lineage.sql.Script.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads statements whose names are keywords to the parser. First those keywords that stand where only a name can stand are
 * renamed; then, as long as reading gets further by it, the words about the place where it stops.
 */
final class KeywordRepair {
    private static final int MOST_REPAIRS = 12;

    private final StatementParser parser;
    private final Renames renames;

    KeywordRepair(StatementParser parser, Renames renames) {
        this.parser = parser;
        this.renames = renames;
    }

    /** A script and what the parser made of it. */
    record Reading(Script script, Attempt attempt) {

        Layout layout() {
            return Layout.of(script);
        }

        Token pieceAt(int offset) {
            return script.pieces().get(layout().pieceAt(offset)).source();
        }

        /** The place of the piece that the parser could not use; one past the last when it read the whole. */
        int reached() {
            int end = script.pieces().size();
            return attempt instanceof Attempt.Failure failure ? layout().pieceAt(failure.offset()) : end;
        }
    }

    Reading read(Script script) {
        Reading reading = first(script);
        if (reading.attempt() instanceof Attempt.Failure) {
            reading = further(reading, List.of(namesAmong(script, Keywords::areNamesElsewhere)))
                    .orElse(reading);
        }
        for (int i = 0; i < MOST_REPAIRS && reading.attempt() instanceof Attempt.Failure; i++) {
            Optional<Reading> better = further(reading, suspects(reading.script(), reading.reached()));
            if (better.isEmpty()) {
                return reading;
            }
            reading = better.get();
        }
        return reading;
    }

    /** What the quick reader makes of the script; nothing where it leaves it to the library's parser. */
    Optional<Reading> quick(Script script) {
        Script renamed = withFinalsRenamed(script);
        return parser.quick(renamed).map(tree -> new Reading(renamed, tree));
    }

    /** Nearly every dbt model ends in a CTE called {@code final}, which the parser never takes for a name: it is renamed at once. */
    private Reading first(Script script) {
        Reading renamed = attempt(withFinalsRenamed(script));
        boolean asWritten =
                renamed.script().rewrites().size() == script.rewrites().size();
        return asWritten || renamed.attempt() instanceof Attempt.Tree ? renamed : attempt(script);
    }

    private Script withFinalsRenamed(Script script) {
        List<Integer> finals = namesAmong(script, word -> word.is("final"));
        return finals.isEmpty() ? script : script.with(finals, renames);
    }

    private Reading attempt(Script script) {
        return new Reading(script, parser.parse(script));
    }

    /** The first renaming after which all can be read, else the one after which most can, else nothing. */
    private Optional<Reading> further(Reading before, List<List<Integer>> renamings) {
        Optional<Reading> best = Optional.empty();
        int reached = before.reached();
        for (List<Integer> places : renamings) {
            Reading after = attempt(before.script().with(places, renames));
            if (after.reached() > reached) {
                best = Optional.of(after);
                reached = after.reached();
            }
            if (after.attempt() instanceof Attempt.Tree) {
                return best;
            }
        }
        return best;
    }

    /** The uses as a name of those words that stand somewhere where only a name can stand. */
    private static List<Integer> namesAmong(Script script, Predicate<Token> kind) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < script.pieces().size(); i++) {
            Piece piece = script.pieces().get(i);
            if (piece.source().isWord()
                    && kind.test(piece.source())
                    && !names.contains(piece.source().upper())
                    && !piece.isChanged()
                    && NamePosition.isCertain(script, i)) {
                names.add(piece.source().upper());
            }
        }
        return names.isEmpty() ? List.of() : usesAsName(script, names);
    }

    private static List<List<Integer>> suspects(Script script, int reached) {
        List<List<Integer>> suspects = new ArrayList<>();
        for (int i : new int[] {reached, reached - 1, reached + 1, reached - 2}) {
            if (i >= 0
                    && i < script.pieces().size()
                    && canBeName(script.pieces().get(i))) {
                List<Integer> everywhere = usesAsName(
                        script, Set.of(script.pieces().get(i).source().upper()));
                if (everywhere.contains(i)) {
                    suspects.add(everywhere);
                }
                if (everywhere.size() > 1 || !everywhere.contains(i)) {
                    suspects.add(List.of(i));
                }
            }
        }
        return suspects;
    }

    private static boolean canBeName(Piece piece) {
        return piece.source().isWord() && !piece.isChanged() && Keywords.canBeName(piece.source());
    }

    private static List<Integer> usesAsName(Script script, Set<String> words) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < script.pieces().size(); i++) {
            Piece piece = script.pieces().get(i);
            if (piece.source().isWord()
                    && words.contains(piece.source().upper())
                    && !piece.isChanged()
                    && !NamePosition.isCallOrType(script, i)) {
                places.add(i);
            }
        }
        return places;
    }
}
