package dev.gumshoe.lineage.stages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Aligns compiled SQL with the text that it was compiled from: a longest common subsequence, where a line with Jinja
 * equals every line that has its literal parts in order.
 *
 * <p>What both begin and end with is taken off first. Of what is left equal lines are compared once for all, and a text too
 * long for comparing every line with every other is cut at lines that occur once in both.
 */
final class LineAlignment {
    private static final int MOST_CELLS = 4_000_000;

    private final List<String> compiled;
    private final List<RawLine> raw;
    private final int[] result;

    private LineAlignment(List<String> compiled, List<RawLine> raw) {
        this.compiled = compiled;
        this.raw = raw;
        this.result = new int[compiled.size()];
        Arrays.fill(result, -1);
    }

    /** For each compiled line its raw line, both from 0; -1 where it has none. */
    static int[] align(List<String> compiled, List<String> raw) {
        List<String> lines = compiled.stream().map(RawLine::squeezed).toList();
        List<RawLine> rawLines = raw.stream().map(RawLine::of).toList();
        LineAlignment alignment = new LineAlignment(lines, rawLines);
        alignment.align(new Section(0, lines.size(), 0, rawLines.size()));
        return alignment.result;
    }

    /** Lines of both texts, the ends excluded. */
    private record Section(int compiledFrom, int compiledTo, int rawFrom, int rawTo) {
        int rows() {
            return compiledTo - compiledFrom;
        }

        int columns() {
            return rawTo - rawFrom;
        }

        boolean isSmall() {
            return (long) rows() * columns() <= MOST_CELLS;
        }
    }

    private void align(Section whole) {
        Section rest = withoutEqualEnds(whole);
        if (rest.isSmall()) {
            between(rest);
            return;
        }
        for (Section part : parts(rest)) {
            Section inner = withoutEqualEnds(part);
            if (inner.isSmall()) {
                between(inner);
            }
        }
    }

    private Section withoutEqualEnds(Section section) {
        int compiledFrom = section.compiledFrom();
        int rawFrom = section.rawFrom();
        while (compiledFrom < section.compiledTo() && rawFrom < section.rawTo() && equal(compiledFrom, rawFrom)) {
            result[compiledFrom++] = rawFrom++;
        }
        int compiledTo = section.compiledTo();
        int rawTo = section.rawTo();
        while (compiledTo > compiledFrom && rawTo > rawFrom && equal(compiledTo - 1, rawTo - 1)) {
            result[--compiledTo] = --rawTo;
        }
        return new Section(compiledFrom, compiledTo, rawFrom, rawTo);
    }

    private boolean equal(int compiledLine, int rawLine) {
        return raw.get(rawLine).text().equals(compiled.get(compiledLine));
    }

    /** What lies between the lines that occur once in both texts and in the same order. */
    private List<Section> parts(Section section) {
        List<Section> parts = new ArrayList<>();
        int compiledFrom = section.compiledFrom();
        int rawFrom = section.rawFrom();
        for (int[] anchor : anchors(section)) {
            result[anchor[0]] = anchor[1];
            parts.add(new Section(compiledFrom, anchor[0], rawFrom, anchor[1]));
            compiledFrom = anchor[0] + 1;
            rawFrom = anchor[1] + 1;
        }
        parts.add(new Section(compiledFrom, section.compiledTo(), rawFrom, section.rawTo()));
        return parts;
    }

    private List<int[]> anchors(Section section) {
        Map<String, Integer> inCompiled =
                unique(compiled.subList(section.compiledFrom(), section.compiledTo()), section.compiledFrom());
        List<String> texts = raw.subList(section.rawFrom(), section.rawTo()).stream()
                .map(RawLine::text)
                .toList();
        List<int[]> pairs = new ArrayList<>();
        unique(texts, section.rawFrom()).forEach((text, rawLine) -> {
            int line = inCompiled.getOrDefault(text, -1);
            if (line >= 0) {
                pairs.add(new int[] {line, rawLine});
            }
        });
        pairs.sort((a, b) -> Integer.compare(a[0], b[0]));
        return LongestRise.of(pairs);
    }

    /** The lines that occur once, each with its place; -1 for those that occur again. */
    private static Map<String, Integer> unique(List<String> lines, int from) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            places.merge(lines.get(i), from + i, (first, again) -> -1);
        }
        places.values().removeIf(place -> place < 0);
        return places;
    }

    private void between(Section section) {
        LineWeights weights = new LineWeights(
                compiled.subList(section.compiledFrom(), section.compiledTo()),
                raw.subList(section.rawFrom(), section.rawTo()));
        int columns = section.columns();
        int[][] best = new int[weights.rows() + 1][columns + 1];
        for (int i = weights.rows() - 1; i >= 0; i--) {
            int[] weight = weights.ofRow(i);
            int[] here = best[i];
            int[] below = best[i + 1];
            for (int j = columns - 1; j >= 0; j--) {
                int skip = Math.max(below[j], here[j + 1]);
                here[j] = weight[j] > 0 ? Math.max(skip, below[j + 1] + weight[j]) : skip;
            }
        }
        follow(section, best, weights);
    }

    private void follow(Section section, int[][] best, LineWeights weights) {
        int i = 0;
        int j = 0;
        while (i < weights.rows() && j < section.columns()) {
            int weight = weights.ofRow(i)[j];
            if (weight > 0 && best[i][j] == best[i + 1][j + 1] + weight) {
                result[section.compiledFrom() + weights.line(i++)] = section.rawFrom() + j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
