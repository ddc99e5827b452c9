package dev.gumshoe.cli.lineage;

import dev.gumshoe.cli.lineage.ImpactView.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What an impact comes to, in two lines. */
final class Headline {
    private Headline() {}

    /** {@code DROP stg_orders.status (models/staging/stg_orders.sql)}. */
    static String of(ImpactView view) {
        String file = view.file().isEmpty() ? "" : "  (" + view.file() + ")";
        String to = view.to().isEmpty() ? "" : " to " + view.to();
        return view.change().toUpperCase(Locale.ROOT) + " " + view.what() + to + file;
    }

    /** How many nodes of each consequence, tests left out. */
    static String sum(ImpactView view) {
        List<Hit> hits = view.affected().stream().filter(hit -> !hit.isTest()).toList();
        return hits.isEmpty() ? "nothing lies downstream" : counted(hits) + "; " + kinds(hits);
    }

    private static String kinds(List<Hit> hits) {
        List<String> types =
                hits.stream().filter(hit -> !hit.harmless()).map(Hit::type).toList();
        return types.isEmpty() ? "nothing is hit" : "hit are " + Counts.of(types);
    }

    /** {@code 2 break, 1 fails after it, 3 change values, 4 harmless}. */
    static String counted(Collection<Hit> hits) {
        List<String> parts = new ArrayList<>();
        add(parts, hits.stream().filter(hit -> hit.breaks() && hit.direct()).count(), "break", "breaks");
        add(
                parts,
                hits.stream().filter(hit -> hit.breaks() && !hit.direct()).count(),
                "fail after them",
                "fails after it");
        add(
                parts,
                hits.stream()
                        .filter(hit -> hit.consequence().equals("changes values"))
                        .count(),
                "change values",
                "changes values");
        add(parts, hits.stream().filter(Hit::harmless).count(), "harmless", "harmless");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, long number, String many, String one) {
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? one : many));
        }
    }
}
