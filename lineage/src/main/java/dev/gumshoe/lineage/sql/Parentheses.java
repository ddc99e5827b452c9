package dev.gumshoe.lineage.sql;

import dev.gumshoe.lineage.sql.Script.Piece;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The parentheses of a statement. */
final class Parentheses {
    private final int[] openings;
    private final int[] closings;

    private Parentheses(int size) {
        this.openings = new int[size];
        this.closings = new int[size];
        Arrays.fill(closings, -1);
    }

    static Parentheses of(List<Piece> pieces) {
        Parentheses parentheses = new Parentheses(pieces.size());
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < pieces.size(); i++) {
            parentheses.openings[i] = open.isEmpty() ? -1 : open.peek();
            if (pieces.get(i).source().is("(")) {
                open.push(i);
            } else if (pieces.get(i).source().is(")") && !open.isEmpty()) {
                parentheses.closings[open.pop()] = i;
            }
        }
        return parentheses;
    }

    /** The place of the parenthesis that is open before this place; -1 where none is. */
    int openingBefore(int place) {
        return openings[place];
    }

    /** The place of the parenthesis that closes the one at this place; -1 where there is none. */
    int closingOf(int opening) {
        return opening < closings.length ? closings[opening] : -1;
    }
}
