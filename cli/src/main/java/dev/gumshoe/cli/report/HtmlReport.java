package dev.gumshoe.cli.report;

import dev.gumshoe.engine.casefile.CaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A case as one HTML file that needs nothing else: no script, no font, no image, and nothing may be loaded. */
public final class HtmlReport {
    private static final int LONGEST_TERM = 16;
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final StringBuilder out = new StringBuilder();

    private HtmlReport() {}

    public static String of(CaseFile caseFile, ReportOptions options) {
        HtmlReport report = new HtmlReport();
        report.head(caseFile.project() + ", " + caseFile.id());
        Outline.of(caseFile, options.withVerbose()).forEach(report::add);
        report.line("</main>", "</body>", "</html>");
        return report.out.toString();
    }

    private void head(String title) {
        line("<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\">");
        line("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>" + HtmlText.of(title) + "</title>");
        line("<style>", style() + "</style>", "</head>", "<body>", "<main>");
    }

    private void add(Block block) {
        if (block instanceof Block.Headline headline) {
            headline(headline);
        } else if (block instanceof Block.Notice notice) {
            element("p class=\"notice\"", notice.text());
        } else if (block instanceof Block.Heading heading) {
            element("h2", heading.text());
        } else if (block instanceof Block.Subheading subheading) {
            line("<h3>" + HtmlText.of(subheading.text()) + " <small>" + HtmlText.of(subheading.aside())
                    + "</small></h3>");
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Block.Entries entries) {
            entries(entries.entries());
        } else if (block instanceof Block.Table table) {
            HtmlTable.lines(table).forEach(this::line);
        } else if (block instanceof Block.Code code) {
            line("<details><summary>" + HtmlText.of(code.caption()) + "</summary>");
            line("<pre>" + HtmlText.lines(code.text()) + "</pre></details>");
        }
    }

    private void headline(Block.Headline headline) {
        line("<header class=\"" + headline.tone().name().toLowerCase(Locale.ROOT) + "\">");
        element("h1", headline.verdict());
        headline.sentences().forEach(sentence -> element("p", sentence));
        line("</header>");
    }

    private void entries(List<Block.Entry> entries) {
        boolean isLong = entries.stream().anyMatch(entry -> entry.term().length() > LONGEST_TERM);
        line(isLong ? "<dl class=\"long\">" : "<dl>");
        for (Block.Entry entry : entries) {
            element("dt", entry.term());
            line("<dd>"
                    + String.join(
                            "<br>", entry.lines().stream().map(HtmlText::of).toList()) + "</dd>");
        }
        line("</dl>");
    }

    private void element(String tag, String text) {
        line("<" + tag + ">" + HtmlText.of(text) + "</" + tag.replaceFirst(" .*", "") + ">");
    }

    private void line(String... lines) {
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }

    private static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is not in the jar");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
