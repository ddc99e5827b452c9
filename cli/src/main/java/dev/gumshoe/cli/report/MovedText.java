package dev.gumshoe.cli.report;

import dev.gumshoe.engine.casefile.SideEffects;
import dev.gumshoe.engine.casefile.SideEffects.ColumnChange;
import dev.gumshoe.engine.casefile.SideEffects.ModelChange;
import dev.gumshoe.engine.casefile.SideEffects.NotCompared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a fix moves, in words. */
public final class MovedText {
    private static final int SHOWN = 4;

    private MovedText() {}

    /** A line for each model of which rows move, then the exposures, then what was not compared. */
    public static List<String> lines(SideEffects effects) {
        List<String> lines = new ArrayList<>();
        for (ModelChange change : effects.models()) {
            lines.add(change.model().shortName() + ": " + rows(change) + columns(change));
        }
        rest(effects, lines, Integer.MAX_VALUE);
        return lines;
    }

    /** The same in few lines: models of which as many rows move stand together. */
    static List<String> summary(SideEffects effects) {
        Map<String, List<String>> byRows = new LinkedHashMap<>();
        effects.models()
                .forEach(change -> byRows.computeIfAbsent(rows(change), any -> new ArrayList<>())
                        .add(change.model().shortName()));
        List<String> lines = new ArrayList<>();
        byRows.forEach((rows, models) -> lines.add(rows + " in " + some(models, SHOWN)));
        int more = lines.size() - SHOWN;
        if (more > 0) {
            lines.subList(SHOWN, lines.size()).clear();
            lines.add("other numbers in other models: --verbose lists them");
        }
        rest(effects, lines, 1);
        return lines;
    }

    private static void rest(SideEffects effects, List<String> lines, int most) {
        if (effects.models().isEmpty() && effects.compared() > 0) {
            lines.add("no row of " + effects.compared() + (effects.compared() == 1 ? " model" : " models"));
        }
        if (!effects.exposures().isEmpty()) {
            lines.add("read by " + String.join(", ", effects.exposures()));
        }
        if (!effects.notCompared().isEmpty()) {
            List<String> gaps =
                    effects.notCompared().stream().map(MovedText::gap).toList();
            lines.add("not compared: " + some(gaps, most));
        }
    }

    private static String gap(NotCompared gap) {
        return gap.model().shortName() + " (" + gap.why() + ")";
    }

    private static String rows(ModelChange change) {
        List<String> parts = new ArrayList<>();
        part(parts, change.added(), "added");
        part(parts, change.removed(), "removed");
        part(parts, change.changed(), "changed");
        return String.join(", ", parts);
    }

    private static void part(List<String> parts, long rows, String what) {
        if (rows > 0) {
            parts.add((parts.isEmpty() ? Numbers.rows(rows) : Numbers.of(rows)) + " " + what);
        }
    }

    private static String columns(ModelChange change) {
        List<String> columns =
                change.columns().stream().map(ColumnChange::column).toList();
        return columns.isEmpty() ? "" : ", in " + some(columns, SHOWN);
    }

    private static String some(List<String> names, int most) {
        int more = names.size() - most;
        String shown = names.stream().limit(most).collect(Collectors.joining(", "));
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
