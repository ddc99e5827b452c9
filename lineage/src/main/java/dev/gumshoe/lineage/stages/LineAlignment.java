package dev.gumshoe.lineage.stages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Aligns compiled SQL with the text that it was compiled from: a longest common subsequence, where a line with Jinja
 * equals every line that has its literal parts in order.
 */
final class LineAlignment {
    private static final Pattern JINJA = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}|\\{[{%#].*|.*[}%#]}");
    private static final Pattern BLANKS = Pattern.compile("\\s\\s+|[^\\S ]");
    private static final int MOST_CELLS = 4_000_000;

    private final List<String> compiled;
    private final List<RawLine> raw;

    private LineAlignment(List<String> compiled, List<RawLine> raw) {
        this.compiled = compiled;
        this.raw = raw;
    }

    /** For each compiled line its raw line, both from 0; -1 where it has none. */
    static int[] align(List<String> compiled, List<String> raw) {
        List<String> lines = compiled.stream().map(LineAlignment::squeezed).toList();
        List<RawLine> rawLines = raw.stream().map(RawLine::of).toList();
        return new LineAlignment(lines, rawLines).align();
    }

    private int[] align() {
        int[] result = new int[compiled.size()];
        Arrays.fill(result, -1);
        int start = 0;
        while (start < Math.min(compiled.size(), raw.size()) && raw.get(start).equalsText(compiled.get(start))) {
            result[start] = start;
            start++;
        }
        int compiledEnd = compiled.size();
        int rawEnd = raw.size();
        while (compiledEnd > start && rawEnd > start && raw.get(rawEnd - 1).equalsText(compiled.get(compiledEnd - 1))) {
            result[--compiledEnd] = --rawEnd;
        }
        if ((long) (compiledEnd - start) * (rawEnd - start) <= MOST_CELLS) {
            between(start, compiledEnd, rawEnd, result);
        }
        return result;
    }

    private void between(int start, int compiledEnd, int rawEnd, int[] result) {
        int rows = compiledEnd - start;
        int columns = rawEnd - start;
        int[][] best = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                int weight = weight(start + i, start + j);
                int skip = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = weight > 0 ? Math.max(skip, best[i + 1][j + 1] + weight) : skip;
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            int weight = weight(start + i, start + j);
            if (weight > 0 && best[i][j] == best[i + 1][j + 1] + weight) {
                result[start + i++] = start + j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private int weight(int compiledLine, int rawLine) {
        return raw.get(rawLine).weight(compiled.get(compiledLine));
    }

    private static String squeezed(String line) {
        return BLANKS.matcher(line.strip()).replaceAll(" ");
    }

    /**
     * A line as written.
     *
     * @param literals the parts outside Jinja, blanks taken off
     */
    private record RawLine(String text, List<String> literals) {
        static RawLine of(String line) {
            String text = squeezed(line);
            List<String> literals = new ArrayList<>();
            boolean braces = text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
            if (braces && JINJA.matcher(text).find()) {
                for (String part : JINJA.split(text, -1)) {
                    if (!part.isBlank()) {
                        literals.add(part.strip());
                    }
                }
            }
            return new RawLine(text, literals);
        }

        boolean equalsText(String line) {
            return text.equals(line);
        }

        /** How telling it is that the lines match: 0 where they do not, little for blank lines and brackets. */
        int weight(String line) {
            if (text.equals(line)) {
                return line.length() > 2 ? 8 : 1;
            }
            return !literals.isEmpty() && hasLiterals(line) ? 4 : 0;
        }

        private boolean hasLiterals(String line) {
            int from = 0;
            for (String literal : literals) {
                int at = line.indexOf(literal, from);
                if (at < 0 || (from == 0 && text.startsWith(literal) && at > 0)) {
                    return false;
                }
                from = at + literal.length();
            }
            return literals.stream().mapToInt(String::length).sum() > 1;
        }
    }
}
