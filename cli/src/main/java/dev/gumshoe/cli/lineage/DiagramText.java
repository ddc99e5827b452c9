package dev.gumshoe.cli.lineage;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.lineage.LineageView.ViewLink;
import dev.gumshoe.cli.lineage.LineageView.ViewNode;
import dev.gumshoe.cli.lineage.LineageView.ViewStep;
import dev.gumshoe.cli.lineage.ViewIndex.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lineage in the languages of tools that draw: of nodes, or of the columns that one column has to do with. */
final class DiagramText {
    private final Map<Spot, String> names = new LinkedHashMap<>();
    private final Set<Arrow> arrows = new LinkedHashSet<>();
    private final ViewIndex index;
    private final LineageView view;

    DiagramText(LineageView view) {
        this.view = view;
        this.index = new ViewIndex(view);
        if (view.focus().column().isEmpty()) {
            view.nodes().stream().filter(node -> !node.isTest()).forEach(node -> name(new Spot(node.id(), "")));
            view.links().forEach(this::add);
        } else {
            addColumn(new Spot(view.focus().node(), view.focus().column()));
        }
    }

    private record Arrow(String from, String to, boolean value, String how) {}

    String dot() {
        List<String> lines = new ArrayList<>(List.of(
                "digraph lineage {", "  rankdir=LR;", "  node [shape=box, style=rounded, fontname=\"Helvetica\"];"));
        names.forEach((spot, name) ->
                lines.add("  " + name + " [label=\"" + dotText(label(spot)) + "\"" + dotShape(spot) + "];"));
        for (Arrow arrow : arrows) {
            String how = arrow.how().isEmpty() ? "" : "label=\"" + dotText(arrow.how()) + "\"";
            String style = arrow.value() ? how : String.join(", ", "style=dashed", how);
            lines.add("  " + arrow.from() + " -> " + arrow.to() + (style.isEmpty() ? "" : " [" + style + "]") + ";");
        }
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    String mermaid() {
        List<String> lines = new ArrayList<>(List.of("flowchart LR"));
        names.forEach((spot, name) -> lines.add("  " + name + mermaidShape(spot)));
        for (Arrow arrow : arrows) {
            String line = arrow.value() ? " -->" : " -.->";
            String how = arrow.how().isEmpty() ? "" : "|\"" + mermaidText(arrow.how()) + "\"|";
            lines.add("  " + arrow.from() + line + how + " " + arrow.to());
        }
        return String.join("\n", lines) + "\n";
    }

    private void add(ViewLink link) {
        Spot from = new Spot(link.from(), "");
        Spot to = new Spot(link.to(), "");
        if (names.containsKey(from) && names.containsKey(to)) {
            arrows.add(new Arrow(name(from), name(to), true, ""));
        }
    }

    private void addColumn(Spot start) {
        name(start);
        if (view.focus().upstream()) {
            index.values(start, true)
                    .forEach(spot -> index.steps(spot, true).stream()
                            .filter(ViewStep::value)
                            .forEach(this::add));
            index.decidingUpstream(start).forEach(this::add);
        }
        if (view.focus().downstream()) {
            index.values(start, false).forEach(spot -> index.steps(spot, false).forEach(this::add));
        }
    }

    private void add(ViewStep step) {
        if (!index.node(step.to()).isTest()) {
            arrows.add(new Arrow(name(Spot.from(step)), name(Spot.to(step)), step.value(), step.how()));
        }
    }

    private String name(Spot spot) {
        return names.computeIfAbsent(spot, any -> "n" + (names.size() + 1));
    }

    private String label(Spot spot) {
        boolean rows = spot.column().isEmpty() && !view.focus().column().isEmpty();
        return rows && !isExposure(spot) ? "rows of " + index.label(spot) : index.label(spot);
    }

    private boolean isExposure(Spot spot) {
        return index.node(spot.node()).type().equals("exposure");
    }

    private String dotShape(Spot spot) {
        ViewNode node = index.node(spot.node());
        if (node.type().equals("exposure")) {
            return ", shape=note";
        }
        return node.isEphemeral() ? ", style=\"rounded,dashed\"" : "";
    }

    private String mermaidShape(Spot spot) {
        String text = "\"" + mermaidText(label(spot)) + "\"";
        return isExposure(spot) ? "([" + text + "])" : "[" + text + "]";
    }

    private static String dotText(String text) {
        return Printable.text(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** Mermaid knows entities by number, and takes nothing else for text for certain. */
    private static String mermaidText(String text) {
        StringBuilder escaped = new StringBuilder();
        Printable.text(text).codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || "_. ,:/-".indexOf(c) >= 0;
            if (plain) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
