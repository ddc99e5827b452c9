package dev.gumshoe.cli.lineage;

import dev.gumshoe.adapters.json.PlainJson;
import dev.gumshoe.cli.lineage.ImpactView.Hit;
import dev.gumshoe.cli.lineage.ImpactView.PathStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Impacts as JSON, for programs. */
final class ImpactJson {
    private ImpactJson() {}

    static String of(List<ImpactView> views) {
        return PlainJson.pretty(views.stream().map(ImpactJson::view).toList());
    }

    private static Map<String, Object> view(ImpactView view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("change", view.change());
        if (!view.to().isEmpty()) {
            json.put("to", view.to());
        }
        json.put("node", view.id());
        json.put("column", view.column());
        json.put("affected", view.affected().stream().map(ImpactJson::hit).toList());
        json.put("notRead", view.unread());
        return json;
    }

    private static Map<String, Object> hit(Hit hit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", hit.id());
        json.put("name", hit.label());
        json.put("type", hit.type());
        if (hit.type().equals("exposure")) {
            json.put("owner", hit.owner());
            json.put("maturity", hit.maturity());
        }
        json.put("consequence", hit.consequence());
        json.put("reason", hit.reason());
        json.put("direct", hit.direct());
        json.put("certain", hit.certain());
        json.put("takes", hit.takesValue() ? "value" : "predicate");
        json.put("distance", hit.distance());
        json.put("columns", hit.columns());
        json.put(
                "places",
                hit.places().stream()
                        .map(place -> ordered("at", place.where(), "clause", place.clause()))
                        .toList());
        json.put("path", hit.path().stream().map(ImpactJson::step).toList());
        return json;
    }

    private static Map<String, Object> step(PathStep step) {
        Map<String, Object> json = ordered("from", step.from(), "to", step.to());
        json.put("transformation", step.how());
        json.put("takes", step.value() ? "value" : "predicate");
        json.put("at", step.where());
        return json;
    }

    private static Map<String, Object> ordered(String key, String value, String secondKey, String secondValue) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(key, value);
        json.put(secondKey, secondValue);
        return json;
    }
}
