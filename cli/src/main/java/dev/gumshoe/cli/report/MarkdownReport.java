package dev.gumshoe.cli.report;

import dev.gumshoe.engine.casefile.CaseFile;
import java.util.List;
import java.util.stream.Collectors;

/** A case as Markdown, for a ticket or a pull request. */
public final class MarkdownReport {
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport() {}

    public static String of(CaseFile caseFile, ReportOptions options) {
        MarkdownReport report = new MarkdownReport();
        Outline.of(caseFile, options).forEach(report::add);
        return report.out.toString();
    }

    private void add(Block block) {
        if (block instanceof Block.Headline headline) {
            paragraph("# " + MarkdownText.of(headline.verdict()));
            headline.sentences().forEach(sentence -> paragraph("**" + MarkdownText.of(sentence) + "**"));
        } else if (block instanceof Block.Notice notice) {
            paragraph("> **" + MarkdownText.of(notice.text()) + "**");
        } else if (block instanceof Block.Heading heading) {
            paragraph("## " + MarkdownText.of(heading.text()));
        } else if (block instanceof Block.Subheading subheading) {
            paragraph("### " + MarkdownText.of(subheading.text()));
            paragraph("*" + MarkdownText.of(subheading.aside()) + "*");
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(MarkdownText.of(paragraph.text()));
        } else if (block instanceof Block.Entries entries) {
            paragraph(entries.entries().stream().map(MarkdownReport::entry).collect(Collectors.joining("\n")));
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Code code) {
            paragraph(MarkdownText.of(code.caption()));
            paragraph(MarkdownText.fenced(code.text(), "sql"));
        }
    }

    private static String entry(Block.Entry entry) {
        String begin = "- **" + MarkdownText.of(entry.term()) + "**";
        if (entry.lines().size() == 1) {
            return begin + ": " + MarkdownText.of(entry.lines().get(0));
        }
        return begin
                + entry.lines().stream()
                        .map(line -> "\n  - " + MarkdownText.of(line))
                        .collect(Collectors.joining());
    }

    private void table(Block.Table table) {
        StringBuilder text = new StringBuilder();
        text.append(row(table.columns().stream().map(Block.Column::name).toList()));
        text.append(table.columns().stream()
                .map(column -> column.number() ? " ---: |" : " --- |")
                .collect(Collectors.joining("", "|", "\n")));
        table.rows().forEach(row -> text.append(row(row)));
        paragraph(text.toString().stripTrailing());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private void paragraph(String text) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(text).append('\n');
    }
}
