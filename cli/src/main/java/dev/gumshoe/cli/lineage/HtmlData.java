package dev.gumshoe.cli.lineage;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.lineage.LineageView.ViewLink;
import dev.gumshoe.cli.lineage.LineageView.ViewNode;
import dev.gumshoe.cli.lineage.LineageView.ViewStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a page shows, with numbers for names so that it stays small. Tests are counted at their nodes. */
final class HtmlData {
    private static final int ROWS = -1;

    private final LineageView view;
    private final String title;
    private final List<ViewNode> nodes;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Map<String, Integer>> columns = new HashMap<>();
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<String, Integer> tests = new HashMap<>();

    HtmlData(LineageView view, String title) {
        this.view = view;
        this.title = title;
        this.nodes = view.nodes().stream().filter(node -> !node.isTest()).toList();
        for (ViewNode node : nodes) {
            places.put(node.id(), places.size());
            Map<String, Integer> byName = new HashMap<>();
            node.columns().forEach(column -> byName.putIfAbsent(column, byName.size()));
            columns.put(node.id(), byName);
        }
        Set<String> isTest = new LinkedHashSet<>();
        view.nodes().stream().filter(ViewNode::isTest).map(ViewNode::id).forEach(isTest::add);
        view.links().stream()
                .filter(link -> isTest.contains(link.to()))
                .forEach(link -> tests.merge(link.from(), 1, Integer::sum));
    }

    Map<String, Object> plain() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("title", title);
        data.put("node", places.getOrDefault(view.focus().node(), -1));
        data.put("column", column(view.focus().node(), view.focus().column()));
        data.put("nodes", nodes.stream().map(this::node).toList());
        data.put("links", links());
        data.put("steps", steps());
        data.put("words", List.copyOf(words.keySet()));
        return data;
    }

    private Map<String, Object> node(ViewNode node) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", Printable.text(node.label()));
        plain.put("type", node.type());
        plain.put("kind", Printable.text(node.kind()));
        plain.put("file", Printable.text(node.file()));
        plain.put("owner", Printable.text(node.owner()));
        plain.put("maturity", Printable.text(node.maturity()));
        plain.put("tests", tests.getOrDefault(node.id(), 0));
        plain.put("columns", node.columns().stream().map(Printable::text).toList());
        return plain;
    }

    private List<List<Integer>> links() {
        List<List<Integer>> links = new ArrayList<>();
        for (ViewLink link : view.links()) {
            if (places.containsKey(link.from()) && places.containsKey(link.to())) {
                links.add(List.of(place(link.from()), place(link.to())));
            }
        }
        return links;
    }

    private List<List<Integer>> steps() {
        List<List<Integer>> steps = new ArrayList<>();
        for (ViewStep step : view.steps()) {
            if (places.containsKey(step.from()) && places.containsKey(step.to())) {
                steps.add(List.of(
                        place(step.from()),
                        column(step.from(), step.fromColumn()),
                        place(step.to()),
                        column(step.to(), step.toColumn()),
                        word(step.how()),
                        step.value() ? 1 : 0,
                        step.where().isEmpty() ? -1 : word(Printable.text(step.where()))));
            }
        }
        return steps;
    }

    private int place(String node) {
        return places.getOrDefault(node, -1);
    }

    private int column(String node, String name) {
        return name.isEmpty() ? ROWS : columns.getOrDefault(node, Map.of()).getOrDefault(name, ROWS);
    }

    private int word(String text) {
        return words.computeIfAbsent(text, any -> words.size());
    }
}
