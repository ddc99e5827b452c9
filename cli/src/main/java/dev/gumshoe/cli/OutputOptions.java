package dev.gumshoe.cli;

import dev.gumshoe.cli.report.Format;
import dev.gumshoe.cli.report.ReportOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how a case is shown. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "<format>",
            converter = Converters.OutputFormat.class,
            description = "text (the default), json, markdown, html, sarif or junit.")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "<file>", description = "Write the report to this file.")
    private @Nullable Path output;

    @Option(names = "--explain", description = "Say which rule fired on which facts.")
    private boolean explain;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show every stage, every affected node and every statement.")
    private boolean verbose;

    @Option(names = "--color", paramLabel = "<when>", description = "auto (the default), always or never.")
    private When color = When.auto;

    @Option(names = "--no-color", description = "The same as --color never.")
    private boolean noColor;

    Format format() {
        return format;
    }

    ReportOptions report(Terminal terminal) {
        boolean coloured = color == When.always || (color == When.auto && terminal.out() && terminal.colourful());
        return new ReportOptions(coloured && !noColor && output == null, terminal.width(), verbose, explain);
    }

    /** Writes the report where it is wanted. */
    void write(String report, PrintWriter out) {
        if (output == null) {
            out.print(report);
            out.flush();
            return;
        }
        try {
            Files.writeString(output, report);
        } catch (IOException e) {
            throw new UsageException(
                    "'--output': " + output + " cannot be written; expected a file in a folder that exists");
        }
    }

    /** Named as they are written on the command line. */
    enum When {
        auto,
        always,
        never
    }
}
