package dev.gumshoe.engine.loop;

import dev.gumshoe.engine.casefile.Concentration;
import dev.gumshoe.engine.casefile.Concentration.InValue;
import dev.gumshoe.engine.casefile.Concentration.OnDays;
import dev.gumshoe.engine.conclusion.Conclusion.Delta;
import dev.gumshoe.engine.fact.Edit;
import dev.gumshoe.engine.fact.Figure;
import dev.gumshoe.engine.fact.Observation;
import dev.gumshoe.engine.fact.Observation.Segmentation;
import dev.gumshoe.engine.probe.Probe;
import dev.gumshoe.engine.probe.Question;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says where what a fix gains is concentrated: in which kind of rows, and on which days. */
final class Concentrations {
    /** Less than this is no concentration. */
    private static final BigDecimal MOST_OF_IT = new BigDecimal("0.8");

    /** Where more of the days have some of it, it is on all days. */
    private static final BigDecimal FEW_DAYS = new BigDecimal("0.9");

    /** A value that has that share of everything anyway tells nothing: its share must be this many times as large. */
    private static final BigDecimal LIFT = new BigDecimal("1.5");

    private final Map<Question.GainBySegment, Observation.GainBySegment> known = new HashMap<>();

    Concentrations(List<Observation> observations) {
        for (Observation observation : observations) {
            if (observation instanceof Observation.GainBySegment gain) {
                known.put(new Question.GainBySegment(gain.figure(), gain.edits()), gain);
            }
        }
    }

    Stream<Probe> probes(List<Delta> deltas, List<Edit> edits) {
        return deltas.stream()
                .map(delta -> new Probe(
                        new Question.GainBySegment(delta.figure(), edits),
                        "where what a fix brings " + delta.figure() + " lies"));
    }

    /** Of each figure the value that tells most, and the days. */
    Concentration of(List<Delta> deltas, List<Edit> edits) {
        List<InValue> values = new ArrayList<>();
        List<OnDays> days = new ArrayList<>();
        for (Delta delta : deltas) {
            Observation.GainBySegment gain = known.get(new Question.GainBySegment(delta.figure(), edits));
            if (gain != null) {
                value(delta.figure(), gain.columns()).ifPresent(values::add);
                days(delta.figure(), gain.columns()).ifPresent(days::add);
            }
        }
        return new Concentration(values, days);
    }

    private static Optional<InValue> value(Figure figure, List<Segmentation> columns) {
        return columns.stream()
                .filter(column -> !column.day() && column.values() > 1)
                .map(column -> inValue(figure, column))
                .filter(Concentrations::tells)
                .max(Comparator.comparing(Concentrations::surplus));
    }

    private static InValue inValue(Figure figure, Segmentation column) {
        return new InValue(
                figure,
                column.column().value(),
                column.top(),
                share(column.topGain(), column.gain()),
                share(column.topWhole(), column.whole()));
    }

    private static boolean tells(InValue value) {
        return value.share().compareTo(MOST_OF_IT) >= 0
                && value.share().compareTo(BigDecimal.ONE) <= 0
                && value.share().compareTo(value.ofAll().multiply(LIFT)) >= 0;
    }

    private static BigDecimal surplus(InValue value) {
        return value.share().subtract(value.ofAll());
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, MathContext.DECIMAL32);
    }

    private static boolean isFew(Segmentation column) {
        return BigDecimal.valueOf(column.moved()).compareTo(FEW_DAYS.multiply(BigDecimal.valueOf(column.values())))
                <= 0;
    }

    private static Optional<OnDays> days(Figure figure, List<Segmentation> columns) {
        return columns.stream()
                .filter(column -> column.day() && column.moved() > 0 && isFew(column))
                .min(Comparator.comparingLong(Segmentation::moved))
                .map(column -> new OnDays(
                        figure,
                        column.column().value(),
                        column.first(),
                        column.last(),
                        column.moved(),
                        column.values()));
    }
}
