package dev.gumshoe.cli;

import dev.gumshoe.adapters.InputException;
import dev.gumshoe.adapters.Printable;
import dev.gumshoe.adapters.config.Expectation.ExpectedNumber;
import dev.gumshoe.adapters.config.FigureText;
import dev.gumshoe.adapters.config.WarehouseSetting;
import dev.gumshoe.cli.report.Format;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns words of the command line into what they mean. */
final class Converters {
    private Converters() {}

    /** {@code fct_orders.count=10000} */
    static final class Expected implements ITypeConverter<ExpectedNumber> {
        @Override
        public ExpectedNumber convert(String value) {
            FigureText figure = figure(value);
            return figure.expected()
                    .map(number -> new ExpectedNumber(figure.model(), figure.measure(), number, "the command line"))
                    .orElseThrow(
                            () -> problem(value, "has no number", "one after '=', such as fct_orders.count=10000"));
        }
    }

    /** {@code sum(fct_orders.amount)} */
    static final class Figure implements ITypeConverter<FigureText> {
        @Override
        public FigureText convert(String value) {
            return figure(value);
        }
    }

    /** {@code seeds}, {@code profile}, {@code duckdb:<file>} */
    static final class Warehouse implements ITypeConverter<WarehouseSetting> {
        private static final String FILE = "duckdb:";

        @Override
        public WarehouseSetting convert(String value) {
            if (value.equals("profile")) {
                return new WarehouseSetting.Profile();
            }
            if (value.equals("seeds")) {
                return new WarehouseSetting.Seeds();
            }
            if (value.startsWith(FILE) && value.length() > FILE.length()) {
                return new WarehouseSetting.DuckDbFile(Path.of(value.substring(FILE.length())));
            }
            throw problem(value, "is no warehouse", "profile, seeds or duckdb:<file>");
        }
    }

    /** A format's name. */
    static final class OutputFormat implements ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Arrays.stream(Format.values())
                    .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseThrow(() -> problem(value, "is no format", "text, json, markdown, html, sarif or junit"));
        }
    }

    private static FigureText figure(String value) {
        try {
            return FigureText.parse(value);
        } catch (InputException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static TypeConversionException problem(String value, String wrong, String expected) {
        return new TypeConversionException(Printable.quoted(value) + " " + wrong + "; expected " + expected);
    }
}
