package dev.gumshoe.lineage.stages;

import dev.gumshoe.engine.fact.SourceLine;
import java.util.Arrays;
import java.util.List;

/** Where the lines of compiled SQL stand in the file that it was compiled from. */
public final class LineMap {
    private final String file;
    private final int[] rawLines;

    private LineMap(String file, int[] rawLines) {
        this.file = file;
        this.rawLines = rawLines;
    }

    /** The places of the lines of a model's compiled SQL. */
    public static LineMap of(SqlModel model) {
        List<String> compiled = model.compiledSql().lines().toList();
        List<String> raw = model.rawSql().lines().toList();
        return new LineMap(model.file(), LineAlignment.align(compiled, raw));
    }

    /** The place of a line of the compiled SQL, counted from 1. */
    public SourceLine at(int compiledLine) {
        int line = Math.max(compiledLine, 1);
        boolean mapped = line <= rawLines.length && rawLines[line - 1] >= 0;
        return mapped ? new SourceLine(file, rawLines[line - 1] + 1, false) : new SourceLine(file, line, true);
    }

    @Override
    public String toString() {
        return Arrays.toString(rawLines);
    }
}
