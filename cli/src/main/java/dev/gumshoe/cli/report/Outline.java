package dev.gumshoe.cli.report;

import dev.gumshoe.adapters.casefile.UncheckedText;
import dev.gumshoe.cli.report.Block.Code;
import dev.gumshoe.cli.report.Block.Entries;
import dev.gumshoe.cli.report.Block.Entry;
import dev.gumshoe.cli.report.Block.Heading;
import dev.gumshoe.cli.report.Block.Notice;
import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.casefile.CaseFile;
import dev.gumshoe.engine.casefile.CaseFile.Completeness;
import dev.gumshoe.engine.casefile.CaseFile.Derivation;
import dev.gumshoe.engine.casefile.CaseFile.QueryLine;
import dev.gumshoe.engine.casefile.CaseFile.RuledOutHypothesis;
import dev.gumshoe.engine.casefile.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a report on a case says, in the order in which it is read: the answer first, how it was got last. */
final class Outline {
    /** As many places of one suspicion that fell as are named. */
    private static final int MOST_FALLEN = 3;

    private final CaseFile caseFile;
    private final ReportOptions options;
    private final List<Block> blocks = new ArrayList<>();

    private Outline(CaseFile caseFile, ReportOptions options) {
        this.caseFile = caseFile;
        this.options = options;
    }

    static List<Block> of(CaseFile caseFile, ReportOptions options) {
        Outline outline = new Outline(caseFile, options);
        outline.answer();
        outline.split();
        outline.findings();
        outline.suppressed();
        outline.affected();
        outline.flow();
        outline.ruledOut();
        outline.decisions();
        outline.unchecked();
        if (options.verbose()) {
            outline.queries();
        }
        if (options.explain()) {
            outline.derivation();
        }
        outline.provenance();
        return List.copyOf(outline.blocks);
    }

    private void answer() {
        if (caseFile.completeness() != Completeness.COMPLETE) {
            String why = Headlines.partial(caseFile.completeness());
            blocks.add(new Notice("Partial: " + why + ". What follows is what was known by then."));
        }
        blocks.add(Headlines.of(caseFile));
    }

    private void split() {
        for (List<Attribution> group : SplitTable.groups(caseFile)) {
            blocks.add(new Heading(
                    "The difference in " + group.get(0).figure().node().shortName()));
            if (group.stream().anyMatch(figure -> !figure.shares().isEmpty())) {
                blocks.add(SplitTable.of(group, caseFile.findings()));
            }
            List<Entry> residuals = group.stream()
                    .filter(figure -> figure.residual().signum() != 0)
                    .map(Outline::residual)
                    .toList();
            if (!residuals.isEmpty()) {
                blocks.add(new Entries(residuals));
            }
        }
    }

    private static Entry residual(Attribution figure) {
        String size = Differences.size(figure, figure.residual().abs());
        return Entry.of("unexplained", size + ": " + figure.residualNote());
    }

    private void findings() {
        caseFile.findings().stream().filter(Finding::explainsTheLead).forEach(this::finding);
        List<Finding> beside = caseFile.findings().stream()
                .filter(finding -> !finding.explainsTheLead())
                .toList();
        if (!beside.isEmpty()) {
            blocks.add(new Heading("Found beside it: real, yet not what " + subject() + " shows"));
            beside.forEach(this::finding);
        }
    }

    private void suppressed() {
        section("Suppressed", SuppressedText.entries(caseFile.suppressions()));
    }

    private String subject() {
        return caseFile.leads().size() == 1 ? "the lead" : "any of the leads";
    }

    private void finding(Finding finding) {
        FindingText text = new FindingText(finding, caseFile);
        blocks.add(new Block.Subheading(finding.id() + "  " + finding.title(), text.aside()));
        blocks.add(new Entries(text.entries(options.verbose())));
    }

    private void affected() {
        if (caseFile.findings().isEmpty()) {
            return;
        }
        blocks.add(new Heading("Affected"));
        List<Entry> entries = new Affected(caseFile.findings()).entries(options.verbose());
        blocks.add(entries.isEmpty() ? new Block.Paragraph("Nothing lies downstream.") : new Entries(entries));
    }

    private void flow() {
        if (!caseFile.flow().isEmpty()) {
            blocks.add(new Heading("Row flow, from the sources on"));
            blocks.addAll(FlowView.of(caseFile.flow(), options.verbose()));
        }
    }

    /** Of a suspicion that fell at many places the first ones: what fell everywhere is no lead to follow. */
    private void ruledOut() {
        Map<String, List<RuledOutHypothesis>> byTitle = new LinkedHashMap<>();
        caseFile.ruledOut()
                .forEach(fallen -> byTitle.computeIfAbsent(fallen.title(), any -> new ArrayList<>())
                        .add(fallen));
        List<Entry> entries = new ArrayList<>();
        byTitle.forEach((title, fallen) -> {
            int shown = options.verbose() || fallen.size() <= MOST_FALLEN ? fallen.size() : MOST_FALLEN - 1;
            fallen.subList(0, shown)
                    .forEach(each -> entries.add(new Entry(
                            title,
                            List.of("at " + each.at(), each.observation() + FindingText.queries(each.queries())))));
            if (shown < fallen.size()) {
                entries.add(new Entry(
                        title, List.of("at " + (fallen.size() - shown) + " more places (--verbose names them)")));
            }
        });
        section("Ruled out", entries);
    }

    private void decisions() {
        List<Entry> entries = new ArrayList<>();
        for (CaseFile.Decision decision : caseFile.decisions()) {
            List<String> lines = List.of(
                    decision.question() + FindingText.queries(decision.queries()),
                    "recommended: " + decision.recommendation());
            entries.add(new Entry(decision.at(), lines));
        }
        caseFile.findings().stream()
                .filter(finding -> !finding.choices().isEmpty())
                .map(finding -> new Entry(finding.id() + ", which fix", FindingText.choices(finding)))
                .forEach(entries::add);
        section("For a person to decide", entries);
    }

    private void unchecked() {
        List<Entry> entries = caseFile.unchecked().stream()
                .map(gap -> new Entry(gap.at(), List.of(UncheckedText.what(gap), gap.missing())))
                .toList();
        section("Not checked", entries);
    }

    private void queries() {
        blocks.add(new Heading("Queries"));
        for (QueryLine query : caseFile.queries()) {
            String caption = query.id() + ", " + Numbers.rows(query.rows()) + ", result " + query.digest() + ": "
                    + String.join("; ", query.reasons());
            blocks.add(new Code(caption, query.sql()));
        }
    }

    private void derivation() {
        List<Entry> entries = new ArrayList<>();
        for (Derivation derivation : caseFile.derivation()) {
            List<String> lines = new ArrayList<>(List.of("in " + derivation.where()));
            derivation.because().forEach(premise -> lines.add("because " + premise));
            derivation.therefore().forEach(conclusion -> lines.add("therefore " + conclusion));
            entries.add(new Entry(derivation.rule(), lines));
        }
        section("Which rule fired on what", entries);
    }

    private void provenance() {
        blocks.add(new Heading("This case"));
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("asked", caseFile.leads()));
        entries.add(Entry.of("queries", Numbers.of(caseFile.queries().size()) + ", all read-only"));
        entries.add(Entry.of("folder", ".gumshoe/cases/" + caseFile.id()));
        blocks.add(new Entries(entries));
    }

    private void section(String heading, List<Entry> entries) {
        if (!entries.isEmpty()) {
            blocks.add(new Heading(heading));
            blocks.add(new Entries(entries));
        }
    }
}
