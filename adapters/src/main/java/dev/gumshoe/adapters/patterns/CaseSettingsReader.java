package dev.gumshoe.adapters.patterns;

import dev.gumshoe.adapters.DidYouMean;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.file.YamlMap;
import dev.gumshoe.adapters.patterns.CaseSettings.CaseTest;
import dev.gumshoe.adapters.patterns.CaseSettings.Freshness;
import dev.gumshoe.adapters.patterns.CaseSettings.Growth;
import dev.gumshoe.adapters.patterns.CaseSettings.History;
import dev.gumshoe.engine.fact.DbtTest.TestSettings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads what a case says of its project besides tables and models. */
final class CaseSettingsReader {
    /** The keys of a case that are read here. */
    static final List<String> KEYS = List.of("incremental", "snapshots", "tests", "sources", "exposures");

    private final YamlMap yaml;
    private final Set<String> tables;
    private final Set<String> models;

    CaseSettingsReader(YamlMap yaml, Set<String> tables, Set<String> models) {
        this.yaml = yaml;
        this.tables = tables;
        this.models = models;
    }

    CaseSettings read() {
        return new CaseSettings(
                each("incremental", models, CaseSettingsReader::growth),
                each("snapshots", models, CaseSettingsReader::history),
                yaml.maps("tests").stream().map(this::test).toList(),
                each("sources", tables, CaseSettingsReader::freshness),
                exposures());
    }

    private <V> Map<String, V> each(String key, Collection<String> names, Function<YamlMap, V> value) {
        Map<String, V> values = new LinkedHashMap<>();
        yaml.map(key).ifPresent(map -> {
            map.allowOnly(names);
            map.keys()
                    .forEach(name -> values.put(name, value.apply(map.map(name).orElseThrow(() -> map.missing(name)))));
        });
        return values;
    }

    private static Growth growth(YamlMap map) {
        map.allowOnly(List.of("unique_key", "strategy", "on_schema_change", "raw"));
        return new Growth(
                map.texts("unique_key"),
                map.text("strategy").orElse(""),
                map.text("on_schema_change").orElse("ignore"),
                map.text("raw").orElse(""));
    }

    private static History history(YamlMap map) {
        map.allowOnly(List.of("unique_key", "strategy", "updated_at", "closes_deleted"));
        return new History(
                oneOf("strategy", map, "timestamp", List.of("timestamp", "check")),
                map.texts("unique_key"),
                map.text("updated_at").orElse(""),
                flag("closes_deleted", map, false));
    }

    private CaseTest test(YamlMap map) {
        map.allowOnly(
                List.of("model", "kind", "column", "severity", "where", "limit", "error_if", "warn_if", "enabled"));
        Set<String> nodes = new LinkedHashSet<>(tables);
        nodes.addAll(models);
        TestSettings settings = new TestSettings(
                flag("enabled", map, true),
                oneOf("severity", map, "error", List.of("error", "warn")).equals("warn"),
                map.text("where").orElse(""),
                map.text("limit").orElse(""),
                map.text("warn_if").orElse(""),
                map.text("error_if").orElse(""));
        return new CaseTest(
                known("model", map.requiredText("model"), map, nodes),
                map.requiredText("kind"),
                map.text("column").orElse(""),
                settings);
    }

    private static Freshness freshness(YamlMap map) {
        map.allowOnly(List.of("freshness", "loaded_at"));
        return new Freshness(
                flag("freshness", map, false), map.text("loaded_at").orElse(""));
    }

    private Map<String, List<String>> exposures() {
        Map<String, List<String>> read = new LinkedHashMap<>();
        yaml.map("exposures").ifPresent(map -> {
            for (String name : map.keys()) {
                map.texts(name).forEach(model -> known(name, model, map, models));
                read.put(name, map.texts(name));
            }
        });
        return read;
    }

    private static String known(String key, String name, YamlMap map, Collection<String> names) {
        if (!names.contains(name)) {
            String expected = String.join(", ", names) + DidYouMean.hint(name, names);
            throw map.error(key, "'" + key + "' is " + Printable.quoted(name), expected);
        }
        return name;
    }

    private static String oneOf(String key, YamlMap map, String usual, List<String> values) {
        String value = map.text(key).orElse(usual);
        if (!values.contains(value)) {
            throw map.error(key, "'" + key + "' is " + Printable.quoted(value), String.join(" or ", values));
        }
        return value;
    }

    private static boolean flag(String key, YamlMap map, boolean usual) {
        return oneOf(key, map, String.valueOf(usual), List.of("true", "false")).equals("true");
    }
}
