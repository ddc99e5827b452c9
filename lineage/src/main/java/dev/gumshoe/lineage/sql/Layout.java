package dev.gumshoe.lineage.sql;

import dev.gumshoe.lineage.sql.Script.Piece;
import java.util.List;

/**
 * The text of a script, set so that every token stands where the source has it, as far as longer texts before it on the
 * line let it. No line is empty, since the parser takes empty lines for the end of a statement.
 */
final class Layout {
    private final StringBuilder text = new StringBuilder();
    private final int[] starts;
    private int line = 1;
    private int column = 1;

    private Layout(int pieces) {
        starts = new int[pieces];
    }

    static Layout of(Script script) {
        List<Piece> pieces = script.pieces();
        Layout layout = new Layout(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Token token = pieces.get(i).source();
            boolean apart = i > 0 && pieces.get(i - 1).source().end() != token.start();
            layout.moveTo(token.line(), token.column(), apart);
            layout.starts[i] = layout.text.length();
            layout.put(pieces.get(i).text());
        }
        return layout;
    }

    String text() {
        return text.toString();
    }

    /** The place of the piece in which this character of the text lies, or that follows it. */
    int pieceAt(int offset) {
        int place = 0;
        int above = starts.length;
        while (place < above) {
            int middle = (place + above) >>> 1;
            if (middle + 1 < starts.length && starts[middle + 1] <= offset) {
                place = middle + 1;
            } else {
                above = middle;
            }
        }
        return place;
    }

    private void moveTo(int toLine, int toColumn, boolean apart) {
        while (line < toLine) {
            put(column == 1 ? " \n" : "\n");
        }
        if (apart && column > 1 && column >= toColumn) {
            put(" ");
        }
        if (line == toLine && column < toColumn) {
            put(" ".repeat(toColumn - column));
        }
    }

    private void put(String part) {
        text.append(part);
        int lastBreak = part.lastIndexOf('\n');
        for (int at = lastBreak; at >= 0; at = part.lastIndexOf('\n', at - 1)) {
            line++;
        }
        column = lastBreak < 0 ? column + part.length() : part.length() - lastBreak;
    }
}
