package dev.gumshoe.adapters.casefile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** The rules that results refer to, each written once, in the order of their first use. */
final class SarifRules {
    private final ArrayNode rules;
    private final Map<String, Integer> indexes = new HashMap<>();

    SarifRules(ArrayNode rules) {
        this.rules = rules;
    }

    /** The rule's index; writes the rule where it is new. */
    int index(String id, String title, String level) {
        return indexes.computeIfAbsent(id, unknown -> {
            ObjectNode rule = rules.addObject().put("id", id);
            rule.putObject("shortDescription").put("text", SarifText.message(title));
            rule.putObject("defaultConfiguration").put("level", level);
            return rules.size() - 1;
        });
    }
}
