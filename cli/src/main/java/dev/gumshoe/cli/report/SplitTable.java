package dev.gumshoe.cli.report;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.Attribution.Share;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.Finding;
import dev.gumshoe.engine.fact.UniqueId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The split of a node's differences over causes: a row for each cause, two columns for each figure. */
final class SplitTable {
    private static final int FIGURES_AT_MOST = 3;

    private SplitTable() {}

    /** The figures of one table: those of one node, as many as fit. */
    static List<List<Attribution>> groups(CaseFile caseFile) {
        List<List<Attribution>> groups = new ArrayList<>();
        List<UniqueId> nodes = caseFile.attributions().stream()
                .map(attribution -> attribution.figure().node())
                .distinct()
                .toList();
        for (UniqueId node : nodes) {
            List<Attribution> all = caseFile.attributions().stream()
                    .filter(attribution -> attribution.figure().node().equals(node))
                    .toList();
            for (int from = 0; from < all.size(); from += FIGURES_AT_MOST) {
                groups.add(all.subList(from, Math.min(all.size(), from + FIGURES_AT_MOST)));
            }
        }
        return groups;
    }

    static Block.Table of(List<Attribution> group, List<Finding> findings) {
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : findings) {
            if (group.stream().anyMatch(figure -> share(figure, finding).isPresent())) {
                rows.add(row(finding.id() + "  " + place(finding) + finding.title(), group, finding));
            }
        }
        if (group.stream().anyMatch(figure -> figure.residual().signum() != 0)) {
            rows.add(residual(group));
        }
        rows.add(total(group));
        return new Block.Table(columns(group), rows, true);
    }

    /** What a finding explains of a figure's difference; nothing where it lies off the figure's way. */
    static Optional<BigDecimal> share(Attribution figure, Finding finding) {
        return figure.shares().stream()
                .filter(share -> share.finding().equals(finding.id()))
                .map(Share::value)
                .findFirst();
    }

    private static String place(Finding finding) {
        return finding.file().isEmpty() ? "" : finding.file() + ":" + finding.line() + "  ";
    }

    private static List<Block.Column> columns(List<Attribution> group) {
        List<Block.Column> columns = new ArrayList<>();
        columns.add(new Block.Column("cause", false));
        for (Attribution figure : group) {
            columns.add(new Block.Column(Differences.unit(figure.figure().measure()), true));
            columns.add(new Block.Column("%", true));
        }
        return columns;
    }

    private static List<String> row(String name, List<Attribution> group, Finding finding) {
        List<String> row = new ArrayList<>(List.of(name));
        for (Attribution figure : group) {
            Optional<BigDecimal> share = share(figure, finding);
            row.add(share.map(value -> part(figure, value)).orElse("-"));
            row.add(share.map(value -> Numbers.percent(value, figure.delta())).orElse("-"));
        }
        return row;
    }

    private static List<String> residual(List<Attribution> group) {
        List<String> row = new ArrayList<>(List.of("unexplained"));
        for (Attribution figure : group) {
            row.add(part(figure, figure.residual()));
            row.add(Numbers.percent(figure.residual(), figure.delta()));
        }
        return row;
    }

    private static List<String> total(List<Attribution> group) {
        List<String> row = new ArrayList<>(List.of(directions(group)));
        for (Attribution figure : group) {
            row.add(part(figure, figure.delta()));
            row.add(Numbers.percent(figure.delta(), figure.delta()));
        }
        return row;
    }

    private static String directions(List<Attribution> group) {
        boolean allMissing = group.stream().allMatch(figure -> figure.delta().signum() > 0);
        boolean allTooMany = group.stream().allMatch(figure -> figure.delta().signum() < 0);
        return allMissing ? "missing" : allTooMany ? "too many" : "the difference";
    }

    /** A share as a part of what is missing or, where too much is there, of the excess. */
    private static String part(Attribution figure, BigDecimal value) {
        boolean excess = figure.delta().signum() < 0;
        return Numbers.of(excess ? value.negate() : value, Differences.scale(figure));
    }
}
