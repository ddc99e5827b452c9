package dev.gumshoe.cli.report;

import dev.gumshoe.engine.casefile.Concentration;
import dev.gumshoe.engine.casefile.Concentration.InValue;
import dev.gumshoe.engine.casefile.Concentration.OnDays;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a difference is concentrated, in words. */
public final class ConcentrationText {
    private ConcentrationText() {}

    /** A line for each value with its share, and for each span of days; what two figures have in common once. */
    public static List<String> lines(Concentration concentration) {
        Map<List<String>, String> lines = new LinkedHashMap<>();
        concentration.values().forEach(in -> lines.putIfAbsent(List.of(in.column(), in.value()), of(in)));
        concentration.days().forEach(on -> lines.putIfAbsent(List.of(on.column(), on.from(), on.to()), of(on)));
        return List.copyOf(lines.values());
    }

    private static String of(InValue in) {
        String share = in.share().compareTo(BigDecimal.ONE) == 0
                ? "all"
                : Numbers.percent(in.share().doubleValue());
        return share + " of it where " + in.column() + " is " + written(in.value()) + ", which makes up "
                + Numbers.percent(in.ofAll().doubleValue()) + " of " + in.figure();
    }

    private static String of(OnDays on) {
        String days = Numbers.of(on.days()) + " of " + Numbers.of(on.ofDays()) + " values of " + on.column();
        return on.from().equals(on.to())
                ? "on " + on.from() + " alone, 1 of " + Numbers.of(on.ofDays()) + " values of " + on.column()
                : "from " + on.from() + " to " + on.to() + ", on " + days;
    }

    private static String written(String value) {
        return value.isEmpty() ? "NULL" : "'" + value + "'";
    }
}
