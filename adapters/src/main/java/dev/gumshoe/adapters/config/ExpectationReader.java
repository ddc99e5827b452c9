package dev.gumshoe.adapters.config;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.config.Expectation.ExpectedFile;
import dev.gumshoe.adapters.config.Expectation.ExpectedNumber;
import dev.gumshoe.adapters.file.InputFiles;
import dev.gumshoe.adapters.file.YamlMap;
import dev.gumshoe.adapters.truth.TruthGrain;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the entries of {@code expect}. */
final class ExpectationReader {
    private static final List<String> NUMBER_KEYS = List.of("figure", "expected", "source");
    private static final List<String> FILE_KEYS = List.of("truth", "model", "key", "measure", "by");

    private final Path project;
    private final Path file;

    ExpectationReader(Path project, Path file) {
        this.project = project;
        this.file = file;
    }

    Expectation read(YamlMap yaml) {
        if (yaml.has("figure")) {
            yaml.allowOnly(NUMBER_KEYS);
            return number(yaml);
        }
        if (yaml.has("truth")) {
            yaml.allowOnly(FILE_KEYS);
            return file(yaml);
        }
        throw yaml.error("expect", "has neither 'figure' nor 'truth'", "one of them");
    }

    private ExpectedNumber number(YamlMap yaml) {
        FigureText figure = figure(yaml);
        Optional<BigDecimal> stated = yaml.number("expected");
        if (stated.isPresent() && figure.expected().isPresent()) {
            throw yaml.error("expected", "both 'figure' and 'expected' say the number", "one of them");
        }
        BigDecimal expected = stated.map(number -> possible(figure, number, yaml))
                .or(figure::expected)
                .orElseThrow(() -> yaml.missing("expected"));
        return new ExpectedNumber(
                figure.model(), figure.measure(), expected, yaml.text("source").orElse(GumshoeConfig.FILE));
    }

    private static BigDecimal possible(FigureText figure, BigDecimal number, YamlMap yaml) {
        try {
            figure.with(number);
            return number;
        } catch (InputException e) {
            throw yaml.located("expected", e);
        }
    }

    private static FigureText figure(YamlMap yaml) {
        try {
            return FigureText.parse(yaml.requiredText("figure"));
        } catch (InputException e) {
            throw yaml.located("figure", e);
        }
    }

    private ExpectedFile file(YamlMap yaml) {
        Optional<String> measure = yaml.text("measure");
        return new ExpectedFile(
                yaml.requiredText("model"),
                InputFiles.resolve(project, yaml.requiredText("truth"), file),
                new ColumnName(yaml.requiredText("key")),
                measure.<Measure>map(column -> new Measure.Sum(new ColumnName(column)))
                        .orElse(new Measure.Count()),
                grain(yaml));
    }

    private static TruthGrain grain(YamlMap yaml) {
        String by = yaml.text("by").orElse("key");
        return switch (by) {
            case "key" -> TruthGrain.KEY;
            case "day" -> TruthGrain.DAY;
            default -> throw yaml.error("by", "'by' is " + Printable.quoted(by), "key or day");
        };
    }
}
