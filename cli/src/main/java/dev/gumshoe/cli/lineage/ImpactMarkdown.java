package dev.gumshoe.cli.lineage;

import dev.gumshoe.cli.lineage.ImpactView.Hit;
import dev.gumshoe.cli.lineage.ImpactView.Place;
import java.util.List;
import java.util.stream.Collectors;

/** An impact as Markdown, for a pull request. */
final class ImpactMarkdown {
    private static final String SPECIAL = "\\`*_[]<>|~#!&";

    private final ImpactView view;
    private final StringBuilder out = new StringBuilder();

    ImpactMarkdown(ImpactView view) {
        this.view = view;
    }

    String write() {
        line("### " + text(Headline.of(view)));
        line("");
        line(text(Headline.sum(view)));
        List<Hit> hits = view.affected().stream().filter(hit -> !hit.harmless()).toList();
        if (!hits.isEmpty()) {
            line("");
            line("| node | kind | consequence | why | where | whom to tell |");
            line("| --- | --- | --- | --- | --- | --- |");
            hits.stream().filter(hit -> !hit.isTest()).forEach(this::row);
            hits.stream().filter(Hit::isTest).forEach(this::row);
        }
        if (!view.unread().isEmpty()) {
            line("");
            view.unread().forEach(unread -> line("- not read: " + text(unread)));
        }
        return out.toString();
    }

    private void row(Hit hit) {
        String places = hit.places().stream().map(Place::where).distinct().collect(Collectors.joining(", "));
        String maturity = hit.maturity().isEmpty() ? "" : " (maturity " + hit.maturity() + ")";
        line("| "
                + String.join(
                        " | ",
                        text(hit.label()),
                        text(hit.type().replace('_', ' ') + maturity),
                        text(hit.consequence() + (hit.certain() ? "" : " (not certain)")),
                        text(hit.reason()),
                        text(places),
                        text(hit.owner()))
                + " |");
    }

    private static String text(String plain) {
        StringBuilder escaped = new StringBuilder();
        for (char c : dev.gumshoe.adapters.Printable.text(plain).toCharArray()) {
            if (c == '&' || c == '<' || c == '>') {
                escaped.append(c == '&' ? "&amp;" : c == '<' ? "&lt;" : "&gt;");
            } else {
                escaped.append(SPECIAL.indexOf(c) >= 0 && c != '_' ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
