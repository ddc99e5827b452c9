package dev.gumshoe.engine.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/**
 * Records which rule fired on what and what it inserted, in the order of firing. A conclusion that a second rule derives again is recorded
 * with that rule too, although the session keeps it once.
 */
final class FiringRecorder {
    private final Map<String, String> ruleLines;
    private final List<Firing> firings = new ArrayList<>();
    private final Set<Object> inserted = new LinkedHashSet<>();
    private final List<Object> current = new ArrayList<>();

    FiringRecorder(Map<String, String> ruleLines) {
        this.ruleLines = ruleLines;
    }

    AgendaEventListener agenda() {
        return new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                Rule rule = event.getMatch().getRule();
                String where = ruleLines.getOrDefault(rule.getPackageName() + "/" + rule.getName(), "");
                firings.add(new Firing(
                        rule.getName(), where, List.copyOf(event.getMatch().getObjects()), current));
                current.clear();
            }
        };
    }

    RuleRuntimeEventListener insertions() {
        return new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                current.add(event.getObject());
                inserted.add(event.getObject());
            }
        };
    }

    <T> List<T> inserted(Class<T> kind) {
        return inserted.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Firing> firings() {
        return firings;
    }

    String lastRules() {
        return firings.subList(Math.max(0, firings.size() - 5), firings.size()).stream()
                .map(Firing::rule)
                .distinct()
                .toList()
                .toString();
    }
}
