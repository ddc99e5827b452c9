package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.dbt.manifest.ManifestTest.Severity;
import dev.gumshoe.adapters.dbt.manifest.ManifestTest.TestConfig;
import dev.gumshoe.adapters.dbt.manifest.ManifestTest.TestMacro;
import dev.gumshoe.adapters.file.JsonObject;
import java.util.Locale;

/** Binds data tests. */
final class TestBinder {
    private TestBinder() {}

    static ManifestTest bind(NodeHeader header, JsonObject json) {
        TestMacro macro = macro(json.object("test_metadata"));
        Dependencies dependsOn = EntryBinder.dependencies(json);
        String stated = json.text("attached_node");
        return new ManifestTest(
                header,
                macro,
                config(json),
                NodeBinder.code(json),
                dependsOn,
                stated.isBlank() ? TestedNode.of(macro, dependsOn.nodes()) : stated,
                ColumnText.name(columnName(json, macro)),
                json.text("file_key_name"));
    }

    private static TestMacro macro(JsonObject json) {
        return new TestMacro(json.text("namespace"), json.text("name"), json.plain("kwargs"));
    }

    private static String columnName(JsonObject json, TestMacro macro) {
        String stated = json.text("column_name");
        Object argument = macro.arguments().get("column_name");
        return stated.isEmpty() && argument instanceof String text ? text : stated;
    }

    private static TestConfig config(JsonObject json) {
        JsonObject config = json.object("config");
        return new TestConfig(
                config.flag("enabled", true),
                severity(config),
                config.text("where"),
                config.text("limit"),
                config.text("warn_if"),
                config.text("error_if"));
    }

    private static Severity severity(JsonObject config) {
        String severity = config.text("severity");
        return switch (severity.toLowerCase(Locale.ROOT)) {
            case "", "error" -> Severity.ERROR;
            case "warn" -> Severity.WARN;
            default -> throw config.error("has severity " + Printable.quoted(severity), "warn or error");
        };
    }
}
