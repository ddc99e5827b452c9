package dev.gumshoe.cli.report;

import dev.gumshoe.engine.casefile.Attribution;
import dev.gumshoe.engine.fact.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A figure's difference in words. */
final class Differences {
    private Differences() {}

    /** {@code fct_orders.count is 2,657, the export says 10,000: 7,343 rows are missing.} */
    static String difference(Attribution attribution) {
        BigDecimal size = attribution.delta().abs();
        boolean one = singular(attribution) || size.compareTo(BigDecimal.ONE) == 0;
        String tooBig = singular(attribution) ? "too much" : "too many";
        String both = attribution.figure() + " is " + Numbers.of(attribution.actual(), scale(attribution)) + ", "
                + attribution.source() + " says " + Numbers.of(attribution.expected(), scale(attribution)) + ": ";
        if (attribution.figure().measure().isQuotient()) {
            return both + "it is " + Numbers.of(size, scale(attribution))
                    + (attribution.delta().signum() > 0 ? " too low." : " too high.");
        }
        return both
                + size(attribution, size) + (one ? " is " : " are ")
                + (attribution.delta().signum() > 0 ? "missing" : tooBig) + ".";
    }

    /** {@code 2 causes explain 7,318 of them (99.7 %).} */
    static String explained(Attribution attribution) {
        BigDecimal delta = attribution.delta();
        BigDecimal explained = delta.subtract(attribution.residual());
        int causes = attribution.shares().size();
        if (causes == 0 || explained.signum() == 0) {
            return "No cause explains any of " + pronoun(attribution) + ".";
        }
        if (explained.signum() != delta.signum()) {
            return "No cause explains any of " + pronoun(attribution) + "; what was found has the opposite effect ("
                    + Numbers.of(explained.abs(), scale(attribution)) + ").";
        }
        String subject = Numbers.counted(causes, "cause") + (causes == 1 ? " explains " : " explain ");
        if (attribution.residual().signum() == 0) {
            return subject + "all of " + pronoun(attribution) + ".";
        }
        String size = Numbers.of(explained, scale(attribution));
        if (attribution.residual().signum() != delta.signum()) {
            return subject + size + ", more than the difference.";
        }
        return subject + size + " of " + pronoun(attribution) + " (" + Numbers.percent(explained, delta) + ").";
    }

    /** What the figure counts or adds up: {@code rows}, {@code amount}, {@code distinct order_id}. */
    static String unit(Measure measure) {
        if (measure instanceof Measure.Sum sum) {
            return sum.column().value();
        }
        if (measure.isQuotient()) {
            return measure.toString();
        }
        return measure instanceof Measure.CountDistinct distinct ? "distinct " + distinct.column() : "rows";
    }

    /** The digits after the point that all parts of the difference need. */
    static int scale(Attribution attribution) {
        List<BigDecimal> values = new ArrayList<>(
                List.of(attribution.expected(), attribution.actual(), attribution.delta(), attribution.residual()));
        attribution.shares().forEach(share -> values.add(share.value()));
        return Numbers.scale(values);
    }

    /** {@code 7,343 rows}, {@code 1,762.35 in amount}: a part of the difference with its unit. */
    static String size(Attribution attribution, BigDecimal part) {
        Measure measure = attribution.figure().measure();
        if (measure instanceof Measure.Count) {
            return part.compareTo(BigDecimal.ONE) == 0 ? "1 row" : Numbers.of(part) + " rows";
        }
        String size = Numbers.of(part, scale(attribution));
        return size + (isAmount(measure) ? " in " : " ") + unit(measure);
    }

    private static boolean singular(Attribution attribution) {
        return isAmount(attribution.figure().measure());
    }

    /** What is much or little, where counts are many or few. */
    private static boolean isAmount(Measure measure) {
        return measure instanceof Measure.Sum || measure.isQuotient();
    }

    private static String pronoun(Attribution attribution) {
        return singular(attribution) ? "it" : "them";
    }
}
