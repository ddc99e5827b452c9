package dev.gumshoe.cli;

import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.config.Expectation;
import dev.gumshoe.adapters.config.Expectation.ExpectedFile;
import dev.gumshoe.adapters.config.FigureText;
import dev.gumshoe.adapters.truth.TruthGrain;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Measure;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** A file that says, by key or by day, what a figure should be. */
final class TruthOptions {
    @Option(
            names = "--truth",
            required = true,
            paramLabel = "<file>",
            description = "A CSV file that says, by key or by day, what a figure should be.")
    private Path file = Path.of("");

    @Option(
            names = "--truth-figure",
            required = true,
            paramLabel = "<figure>",
            converter = Converters.Figure.class,
            description = "The figure: model.count or sum(model.column).")
    private FigureText figure = new FigureText("", new Measure.Count(), java.util.List.of());

    @Option(
            names = "--truth-key",
            required = true,
            paramLabel = "<column>",
            description = "The column, of the file and of the model, by which to compare.")
    private String key = "";

    @Option(names = "--truth-by-day", description = "Compare by the day of that column, not by its values.")
    private boolean byDay;

    Expectation expectation() {
        if (figure.measure() instanceof Measure.CountDistinct
                || figure.measure().isQuotient()
                || figure.expected().isPresent()) {
            throw new UsageException(
                    "'--truth-figure' is " + Printable.quoted(figure.model())
                            + " with a number, a distinct count, an average or a ratio; expected model.count or sum(model.column)");
        }
        return new ExpectedFile(
                figure.model(),
                file.toAbsolutePath(),
                new ColumnName(key),
                figure.measure(),
                byDay ? TruthGrain.DAY : TruthGrain.KEY);
    }
}
