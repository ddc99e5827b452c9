package dev.gumshoe.cli.report;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.engine.casefile.CaseFile;
import java.util.List;

/** A case as text for a terminal or a file. */
public final class TextReport {
    private static final int TERM = 12;
    private static final int LEAST_WIDTH = 40;

    private final StringBuilder out = new StringBuilder();
    private final Palette palette;
    private final int width;

    private TextReport(ReportOptions options) {
        this.palette = options.colour() ? Palette.COLOUR : Palette.PLAIN;
        this.width = Math.max(LEAST_WIDTH, options.width());
    }

    public static String of(CaseFile caseFile, ReportOptions options) {
        TextReport report = new TextReport(options);
        Outline.of(caseFile, options).forEach(report::add);
        return report.out.toString();
    }

    private void add(Block block) {
        if (block instanceof Block.Headline headline) {
            headline(headline);
        } else if (block instanceof Block.Notice notice) {
            wrapped("", notice.text(), palette::notice);
            line("");
        } else if (block instanceof Block.Heading heading) {
            line("");
            line(palette.strong(clean(heading.text())));
        } else if (block instanceof Block.Subheading subheading) {
            subheading(subheading);
        } else if (block instanceof Block.Paragraph paragraph) {
            wrapped("  ", paragraph.text(), text -> text);
        } else if (block instanceof Block.Entries entries) {
            entries(entries.entries());
        } else if (block instanceof Block.Table table) {
            new TextTable(table, width, palette).lines().forEach(this::line);
        } else if (block instanceof Block.Code code) {
            code(code);
        }
    }

    private void headline(Block.Headline headline) {
        line(palette.verdict(headline.tone(), headline.verdict()));
        headline.sentences().forEach(sentence -> wrapped("  ", sentence, palette::strong));
    }

    private void subheading(Block.Subheading subheading) {
        String title = clean(subheading.text());
        String aside = clean(subheading.aside());
        line("");
        if (Wrap.length(title) + 2 + Wrap.length(aside) > width) {
            wrapped("", subheading.text(), palette::strong);
            line("  " + palette.faint(aside));
        } else {
            line(palette.strong(title) + "  " + palette.faint(aside));
        }
    }

    /** Terms in a column of their own; where one is too long for it, all stand above their lines. */
    private void entries(List<Block.Entry> entries) {
        boolean beside = entries.stream().allMatch(entry -> Wrap.length(entry.term()) < TERM);
        int column = entries.stream()
                        .mapToInt(entry -> Wrap.length(entry.term()))
                        .max()
                        .orElse(0)
                + 2;
        for (Block.Entry entry : entries) {
            if (beside) {
                beside(entry, column);
            } else {
                wrapped("  ", entry.term(), text -> text);
                entry.lines().forEach(text -> wrapped("      ", text, palette::faint));
            }
        }
    }

    private void beside(Block.Entry entry, int column) {
        String term = Wrap.left(clean(entry.term()), column);
        for (String text : entry.lines()) {
            for (String part : Wrap.lines(clean(text), width - 2 - column)) {
                line("  " + palette.faint(term) + part);
                term = " ".repeat(column);
            }
        }
    }

    private void code(Block.Code code) {
        wrapped("  ", code.caption(), text -> text);
        code.text().lines().forEach(sql -> line("      " + palette.faint(clean(sql))));
    }

    private void wrapped(String indent, String text, java.util.function.UnaryOperator<String> style) {
        for (String part : Wrap.lines(clean(text), width - indent.length())) {
            line(indent + style.apply(part));
        }
    }

    private void line(String line) {
        out.append(line.stripTrailing()).append('\n');
    }

    private static String clean(String text) {
        return Printable.text(text);
    }
}
