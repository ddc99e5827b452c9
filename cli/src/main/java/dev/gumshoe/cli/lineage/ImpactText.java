package dev.gumshoe.cli.lineage;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.cli.lineage.ImpactView.Hit;
import dev.gumshoe.cli.lineage.ImpactView.PathStep;
import dev.gumshoe.cli.lineage.ImpactView.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An impact as text for a terminal: what it comes to, whom to tell, what to edit, then the rest. */
final class ImpactText {
    private static final String INDENT = "  ";
    private static final int MOST = 15;

    private final ImpactView view;
    private final boolean verbose;
    private final StringBuilder out = new StringBuilder();

    ImpactText(ImpactView view, boolean verbose) {
        this.view = view;
        this.verbose = verbose;
    }

    String write() {
        line(Headline.of(view));
        line(INDENT + Headline.sum(view));
        people();
        nodes("breaks: edit these first", hit -> hit.breaks() && hit.direct());
        nodes("cannot be built then", hit -> hit.breaks() && !hit.direct());
        nodes("changes values", hit -> hit.consequence().equals("changes values"));
        nodes("takes it, harmless", Hit::takesItUnharmed);
        tests();
        harmless();
        paths();
        if (!view.unread().isEmpty()) {
            section("not read, so look by hand");
            view.unread().forEach(unread -> line(INDENT + unread));
        }
        return out.toString();
    }

    private void people() {
        List<Hit> exposures = view.affected().stream()
                .filter(hit -> hit.type().equals("exposure") && !hit.harmless())
                .toList();
        if (exposures.isEmpty()) {
            return;
        }
        section("tell first");
        Aligned lines = new Aligned(INDENT);
        for (Hit hit : exposures) {
            lines.add(
                    hit.label(),
                    hit.maturity().isEmpty() ? "" : "maturity " + hit.maturity(),
                    hit.owner().isEmpty() ? "no owner is known" : hit.owner(),
                    hit.takesValue() ? "takes the value" : "by its rows alone",
                    reason(hit));
        }
        lines.write(out);
    }

    private static String reason(Hit hit) {
        return hit.reason() + (hit.certain() ? "" : " (not certain)");
    }

    private void nodes(String title, Predicate<Hit> which) {
        List<Hit> hits = view.affected().stream()
                .filter(hit -> !hit.isTest() && !hit.type().equals("exposure"))
                .filter(which)
                .toList();
        if (hits.isEmpty()) {
            return;
        }
        section(title);
        Aligned lines = new Aligned(INDENT);
        int most = verbose ? hits.size() : MOST;
        for (Hit hit : hits.subList(0, Math.min(most, hits.size()))) {
            lines.add(name(hit), reason(hit), places(hit));
        }
        if (hits.size() > most) {
            lines.add("and " + (hits.size() - most) + " more (--verbose names them)");
        }
        lines.write(out);
    }

    private static String name(Hit hit) {
        boolean plain = List.of("model", "snapshot", "seed", "source").contains(hit.type());
        return plain ? hit.label() : hit.type().replace('_', ' ') + " " + hit.label();
    }

    /** The file once, with each line and its clause: {@code models/a.sql:12 (join), :33 (where)}. */
    private static String places(Hit hit) {
        List<String> shown = new ArrayList<>();
        String file = "";
        for (Place place : hit.places()) {
            int colon = place.where().lastIndexOf(':');
            String here = colon < 0 ? place.where() : place.where().substring(0, colon);
            String where = here.equals(file) ? place.where().substring(Math.max(0, colon)) : place.where();
            file = here;
            shown.add(where + (place.clause().equals("select") ? "" : " (" + place.clause() + ")"));
        }
        return String.join(", ", shown);
    }

    private void tests() {
        List<Hit> tests = view.affected().stream()
                .filter(hit -> hit.isTest() && !hit.harmless())
                .toList();
        if (tests.isEmpty()) {
            return;
        }
        section("tests: " + Headline.counted(tests));
        Aligned lines = new Aligned(INDENT);
        List<Hit> direct = tests.stream()
                .filter(hit -> verbose || (hit.breaks() && hit.direct()))
                .toList();
        direct.forEach(hit -> lines.add(hit.label(), reason(hit), places(hit)));
        if (direct.size() < tests.size()) {
            lines.add((direct.isEmpty() ? "" : "and " + (tests.size() - direct.size()) + " more ")
                    + "(--verbose names them)");
        }
        lines.write(out);
    }

    private void harmless() {
        List<Hit> harmless = view.affected().stream()
                .filter(hit ->
                        hit.harmless() && (!hit.takesItUnharmed() || hit.type().equals("exposure")))
                .filter(hit -> !hit.isTest())
                .toList();
        if (harmless.isEmpty()) {
            return;
        }
        section("harmless");
        String names = harmless.stream()
                .limit(verbose ? harmless.size() : MOST)
                .map(ImpactText::name)
                .collect(Collectors.joining(", "));
        line(INDENT + names + (harmless.size() > MOST && !verbose ? " and " + (harmless.size() - MOST) + " more" : ""));
    }

    /** The way to what people look at, step by step. */
    private void paths() {
        List<Hit> shown = view.affected().stream()
                .filter(hit -> hit.type().equals("exposure")
                        && !hit.harmless()
                        && !hit.path().isEmpty())
                .limit(verbose ? Integer.MAX_VALUE : 3)
                .toList();
        for (Hit hit : shown) {
            section("how it reaches " + hit.label());
            Aligned lines = new Aligned(INDENT);
            lines.add(hit.path().get(0).from(), "", "");
            for (PathStep step : hit.path()) {
                lines.add("→ " + step.to(), step.how(), step.where());
            }
            lines.write(out);
        }
    }

    private void section(String title) {
        out.append('\n');
        line(title);
    }

    private void line(String text) {
        out.append(Printable.text(text)).append('\n');
    }
}
