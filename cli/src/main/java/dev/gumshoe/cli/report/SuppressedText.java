package dev.gumshoe.cli.report;

import dev.gumshoe.cli.report.Block.Entry;
import dev.gumshoe.engine.casefile.Suppression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is not reported, by the reason that was given; and what was asked for in vain. */
final class SuppressedText {
    private SuppressedText() {}

    static List<Entry> entries(List<Suppression> suppressions) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Suppression one : suppressions) {
            byReason.computeIfAbsent(one.reason(), any -> new ArrayList<>()).addAll(lines(one));
        }
        return byReason.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<String> lines(Suppression one) {
        String asked = one.pattern() + " at " + one.node() + " (" + one.where() + ")";
        return switch (one.state()) {
            case EXPIRED -> List.of("expired on " + one.until() + ", so it is reported again: " + asked);
            case UNMATCHED -> List.of("nothing was found that it speaks of: " + asked);
            case APPLIED -> {
                List<String> lines = new ArrayList<>();
                lines.add(Numbers.counted(one.findings().size(), "finding") + " until " + one.until() + ": " + asked);
                one.findings().forEach(finding -> lines.add(finding.headline() + ", at " + finding.at()));
                yield lines;
            }
        };
    }
}
