package dev.gumshoe.adapters.config;

import static java.util.Objects.requireNonNull;

import dev.gumshoe.adapters.truth.TruthGrain;
import dev.gumshoe.engine.fact.ColumnName;
import dev.gumshoe.engine.fact.Measure;
import java.math.BigDecimal;
import java.nio.file.Path;

/** What an outside truth says of a model. */
public sealed interface Expectation {

    /** As the model is called. */
    String model();

    /**
     * One number.
     *
     * @param source who says so, for people
     */
    record ExpectedNumber(String model, Measure measure, BigDecimal expected, String source) implements Expectation {
        public ExpectedNumber {
            requireNonNull(model, "model is null");
            requireNonNull(measure, "measure is null");
            requireNonNull(expected, "expected is null");
            requireNonNull(source, "source is null");
        }
    }

    /**
     * A file of keys or days.
     *
     * @param key the column, of the file and of the model, by which the two are compared
     * @param measure a count of rows, or the sum of a column of both
     */
    record ExpectedFile(String model, Path truth, ColumnName key, Measure measure, TruthGrain by)
            implements Expectation {
        public ExpectedFile {
            requireNonNull(model, "model is null");
            requireNonNull(truth, "truth is null");
            requireNonNull(key, "key is null");
            requireNonNull(measure, "measure is null");
            requireNonNull(by, "by is null");
        }
    }
}
