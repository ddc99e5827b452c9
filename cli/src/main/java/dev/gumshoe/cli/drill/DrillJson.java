package dev.gumshoe.cli.drill;

import dev.gumshoe.adapters.json.PlainJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A drill's report as JSON. */
public final class DrillJson {
    private DrillJson() {}

    public static String of(DrillReport report) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("projects", report.projects());
        all.put("seed", report.seed());
        all.put("operators", report.byOperator().stream().map(DrillJson::of).toList());
        all.put("total", of(report.total()));
        all.put("nowhere", report.nowhere());
        all.put(
                "findings",
                report.trials().stream().flatMap(DrillJson::findings).toList());
        all.put("plantings", report.trials().stream().flatMap(DrillJson::of).toList());
        return PlainJson.pretty(all);
    }

    private static Map<String, Object> of(Tally tally) {
        Map<String, Object> sums = new LinkedHashMap<>();
        sums.put("operator", tally.name());
        sums.put("planted", tally.planted());
        sums.put("model_first", tally.modelFirst());
        sums.put("model_among_three", tally.modelAmongThree());
        sums.put("pattern_first", tally.patternFirst());
        sums.put("pattern_among_three", tally.patternAmongThree());
        tally.shareError().ifPresent(error -> sums.put("share_error_median", error));
        sums.put("false_accusations", tally.falseAccusations());
        sums.put("undetermined", tally.undetermined());
        sums.put("invisible", tally.invisible());
        sums.put("queries", tally.queries());
        sums.put("seconds", tally.seconds());
        return sums;
    }

    private static Stream<Map<String, Object>> of(Trial trial) {
        return trial.hits().stream().map(hit -> planted(trial, hit));
    }

    /** What {@code gumshoe rules calibrate} reads. */
    private static Stream<Map<String, Object>> findings(Trial trial) {
        return trial.found().stream()
                .map(found -> Map.of(
                        "project",
                        trial.project(),
                        "pattern",
                        found.pattern(),
                        "stated",
                        found.stated(),
                        "right",
                        found.right()));
    }

    private static Map<String, Object> planted(Trial trial, Hit hit) {
        Fault fault = hit.planted().fault();
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("project", trial.project());
        one.put("operator", fault.operator());
        one.put("node", fault.node().value());
        one.put("what", fault.what());
        one.put("lead", trial.lead());
        one.put("model_place", hit.model());
        one.put("pattern_place", hit.pattern());
        one.put("found", trial.found().stream().map(Trial.Found::text).toList());
        return one;
    }
}
