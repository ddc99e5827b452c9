package dev.gumshoe.adapters.dbt.manifest;

import dev.gumshoe.adapters.dbt.manifest.ManifestTest.TestMacro;
import dev.gumshoe.engine.fact.UniqueId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The node that a generic test is on, in manifests that do not state it: that which its {@code model} argument refers
 * to.
 */
final class TestedNode {
    private static final Pattern REFERENCE =
            Pattern.compile("\\b(ref|source)\\(\\s*['\"]([^'\"]+)['\"]\\s*(?:,\\s*['\"]([^'\"]+)['\"])?");

    private TestedNode() {}

    /** The node's id; empty for a singular test, and where the reference fits none or several. */
    static String of(TestMacro macro, List<UniqueId> dependsOn) {
        if (!macro.isGeneric()) {
            return "";
        }
        List<String> fitting = dependsOn.size() == 1 ? List.of(dependsOn.get(0).value()) : fitting(macro, dependsOn);
        return fitting.size() == 1 ? fitting.get(0) : "";
    }

    private static List<String> fitting(TestMacro macro, List<UniqueId> dependsOn) {
        Object model = macro.arguments().get("model");
        Matcher reference = REFERENCE.matcher(model instanceof String text ? text : "");
        if (!reference.find()) {
            return List.of();
        }
        return dependsOn.stream()
                .filter(id -> refersTo(reference, id))
                .map(UniqueId::value)
                .toList();
    }

    private static boolean refersTo(Matcher reference, UniqueId id) {
        boolean source = reference.group(1).equals("source");
        if (source != id.resourceType().equals("source")) {
            return false;
        }
        String name = id.shortName();
        if (source) {
            return name.equals(reference.group(2) + "." + reference.group(3));
        }
        String last = reference.group(3) == null ? reference.group(2) : reference.group(3);
        return name.equals(last) || name.startsWith(last + ".v");
    }
}
