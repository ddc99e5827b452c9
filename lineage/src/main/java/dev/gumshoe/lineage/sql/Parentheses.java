package dev.gumshoe.lineage.sql;

import dev.gumshoe.lineage.sql.Script.Piece;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The parentheses of a statement. */
final class Parentheses {
    private final int[] openings;

    private Parentheses(int[] openings) {
        this.openings = openings;
    }

    static Parentheses of(List<Piece> pieces) {
        int[] openings = new int[pieces.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < openings.length; i++) {
            openings[i] = open.isEmpty() ? -1 : open.peek();
            if (pieces.get(i).source().is("(")) {
                open.push(i);
            } else if (pieces.get(i).source().is(")") && !open.isEmpty()) {
                open.pop();
            }
        }
        return new Parentheses(openings);
    }

    /** The place of the parenthesis that is open where the piece at this place stands; -1 where none is. */
    int openingBefore(int place) {
        return openings[place];
    }
}
