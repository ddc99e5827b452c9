package dev.gumshoe.cli.lineage;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.lineage.LineageView.Focus;
import dev.gumshoe.cli.lineage.LineageView.ViewNode;
import dev.gumshoe.cli.lineage.LineageView.ViewStep;
import dev.gumshoe.cli.lineage.ViewIndex.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lineage as text for a terminal: trees that begin at what was asked for. */
final class LineageText {
    private static final String INDENT = "  ";
    private static final int MOST = 25;

    private final LineageView view;
    private final ViewIndex index;
    private final StringBuilder out = new StringBuilder();

    private LineageText(LineageView view) {
        this.view = view;
        this.index = new ViewIndex(view);
    }

    static String of(LineageView view) {
        LineageText text = new LineageText(view);
        if (view.focus().node().isEmpty()) {
            text.list();
        } else if (view.focus().column().isEmpty()) {
            text.node();
        } else {
            text.column();
        }
        text.notRead();
        return text.out.toString();
    }

    private void list() {
        Aligned table = new Aligned("");
        table.add("node", "kind", "reads", "read by", "written in");
        List<ViewNode> shown =
                view.nodes().stream().filter(node -> !node.isTest()).toList();
        for (ViewNode node : shown) {
            table.add(
                    node.label(),
                    kind(node),
                    String.valueOf(index.neighbours(node.id(), true).size()),
                    withoutTests(index.neighbours(node.id(), false)).size() + tests(node),
                    node.file());
        }
        table.write(out);
        out.append('\n').append(types(view.nodes())).append('\n');
    }

    private String tests(ViewNode node) {
        long tests = index.neighbours(node.id(), false).stream()
                .filter(ViewNode::isTest)
                .count();
        return tests == 0 ? "" : " + " + Counts.of((int) tests, "test");
    }

    private void node() {
        Focus focus = view.focus();
        ViewNode node = index.node(focus.node());
        head(node.label(), node);
        summary(focus);
        if (focus.upstream()) {
            tree("upstream", node, true);
        }
        if (focus.downstream()) {
            tree("downstream", node, false);
        }
    }

    private void head(String name, ViewNode node) {
        line(name + INDENT + kind(node) + (node.file().isEmpty() ? "" : INDENT + node.file()));
    }

    private void summary(Focus focus) {
        Aligned summary = new Aligned(INDENT);
        if (focus.upstream()) {
            summary.add("upstream", types(index.reach(focus.node(), true)));
        }
        if (focus.downstream()) {
            List<ViewNode> below = index.reach(focus.node(), false);
            summary.add("downstream", types(below));
            below.stream()
                    .filter(node -> node.type().equals("exposure"))
                    .forEach(exposure -> summary.add("tell", whom(exposure)));
        }
        summary.write(out);
    }

    private static String whom(ViewNode exposure) {
        String maturity = exposure.maturity().isEmpty() ? "" : ", maturity " + exposure.maturity();
        String owner = exposure.owner().isEmpty() ? "no owner is known" : exposure.owner();
        return owner + " (" + exposure.label() + maturity + ")";
    }

    private void tree(String title, ViewNode start, boolean up) {
        Aligned lines = new Aligned("");
        grow(start.id(), "", up, new HashSet<>(), lines);
        section(title, lines);
    }

    private void grow(String id, String before, boolean up, Set<String> seen, Aligned lines) {
        List<ViewNode> next = withoutTests(index.neighbours(id, up));
        for (int i = 0; i < next.size(); i++) {
            ViewNode node = next.get(i);
            boolean last = i == next.size() - 1;
            boolean again = !seen.add(node.id());
            boolean more =
                    again && !withoutTests(index.neighbours(node.id(), up)).isEmpty();
            lines.add(before + (last ? "└─ " : "├─ ") + node.label(), kind(node), more ? "see above" : node.file());
            if (!again) {
                grow(node.id(), before + (last ? "   " : "│  "), up, seen, lines);
            }
        }
    }

    private void column() {
        Focus focus = view.focus();
        Spot spot = new Spot(focus.node(), focus.column());
        head(index.label(spot), index.node(focus.node()));
        if (focus.upstream()) {
            values("comes from", spot, true);
            deciding("its rows are decided by", index.decidingUpstream(spot));
        }
        if (focus.downstream()) {
            values("goes to", spot, false);
            List<ViewStep> decides = new ArrayList<>();
            index.values(spot, false)
                    .forEach(reached -> index.steps(reached, false).stream()
                            .filter(step -> !step.value())
                            .forEach(decides::add));
            deciding("decides", decides);
        }
    }

    private void values(String title, Spot start, boolean up) {
        Aligned lines = new Aligned("");
        growColumns(start, "", up, new HashSet<>(Set.of(start)), lines);
        section(title, lines);
    }

    private void growColumns(Spot spot, String before, boolean up, Set<Spot> seen, Aligned lines) {
        Map<Spot, ViewStep> next = new LinkedHashMap<>();
        index.steps(spot, up).stream()
                .filter(ViewStep::value)
                .filter(step -> !index.node(step.to()).isTest())
                .forEach(step -> next.putIfAbsent(up ? Spot.from(step) : Spot.to(step), step));
        int left = next.size();
        for (Map.Entry<Spot, ViewStep> entry : next.entrySet()) {
            boolean last = --left == 0;
            boolean again = !seen.add(entry.getKey());
            ViewStep step = entry.getValue();
            String label = named(entry.getKey());
            lines.add(before + (last ? "└─ " : "├─ ") + label, step.how(), again ? "see above" : step.where());
            if (!again) {
                growColumns(entry.getKey(), before + (last ? "   " : "│  "), up, seen, lines);
            }
        }
    }

    private String named(Spot spot) {
        ViewNode node = index.node(spot.node());
        boolean plain = List.of("model", "seed", "source", "snapshot").contains(node.type());
        String mark = node.isEphemeral() ? " (ephemeral)" : "";
        return (plain ? "" : node.type().replace('_', ' ') + " ") + index.label(spot) + mark;
    }

    private void deciding(String title, List<ViewStep> steps) {
        Aligned lines = new Aligned("");
        List<ViewStep> shown =
                steps.stream().filter(step -> !index.node(step.to()).isTest()).toList();
        for (ViewStep step : shown.subList(0, Math.min(MOST, shown.size()))) {
            String at = step.toColumn().isEmpty()
                    ? "rows of " + index.node(step.to()).label()
                    : index.label(Spot.to(step));
            lines.add(INDENT + index.label(Spot.from(step)), step.how(), at, step.where());
        }
        if (shown.size() > MOST) {
            lines.add(INDENT + "and " + (shown.size() - MOST) + " more (--format json names them)");
        }
        section(title, lines);
    }

    private void section(String title, Aligned lines) {
        out.append('\n').append(title).append(lines.isEmpty() ? ": nothing\n" : "\n");
        lines.write(out);
    }

    private void notRead() {
        if (!view.unread().isEmpty()) {
            out.append("\nnot read, so linked as a whole\n");
            view.unread().stream().limit(MOST).forEach(unread -> line(INDENT + unread));
        }
    }

    private static List<ViewNode> withoutTests(List<ViewNode> nodes) {
        return nodes.stream().filter(node -> !node.isTest()).toList();
    }

    private static String types(Collection<ViewNode> nodes) {
        return nodes.isEmpty()
                ? "nothing"
                : Counts.of(nodes.stream().map(ViewNode::type).toList());
    }

    private static String kind(ViewNode node) {
        String type = node.type().replace('_', ' ');
        boolean plain = node.kind().isEmpty() || node.kind().equals(node.type());
        return plain ? type : type + ", " + node.kind();
    }

    private void line(String text) {
        out.append(Printable.text(text)).append('\n');
    }
}
